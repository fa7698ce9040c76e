import { BlockStack, Card, Checkbox, InlineStack, Link, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { PhoneHours } from './PhoneHours.tsx';
import { meantTalk, type TalkTyped } from './talk-typed.ts';

/** Whether shoppers can chat and ask to be called, and the phone that is shown to them. */
export function Talk({ stored, hoursUnset }: { stored: TalkTyped; hoursUnset: boolean }) {
  const { t } = useTranslation('storefront');
  const { t: frame } = useTranslation('frame');
  const form = useVersionedForm({ stored, address: '/app/settings/chat', body: meantTalk, saved: () => window.shopify?.toast.show(t('saved')) });
  const { problem, value } = form;
  return (
    <SubPage title={t('talk.title')} subtitle={t('talk.subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <FormSaveBar id="chat" form={form} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {problem && !problem.field && !form.conflict && <ProblemBanner problem={problem} />}
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              {t('talk.chat.title')}
            </Text>
            <Checkbox label={t('talk.chat.on')} helpText={t('talk.chat.help')} checked={value.chatOn} onChange={(chatOn) => form.change({ chatOn })} />
            {value.chatOn && hoursUnset && (
              <Text as="p" tone="caution">
                {t('talk.chat.always')}
              </Text>
            )}
            <InlineStack gap="400">
              <Link url="/app/settings/hours">{t('talk.chat.hours')}</Link>
              <Link url="/app#store">{t('talk.chat.button')}</Link>
            </InlineStack>
          </BlockStack>
        </Card>
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">
              {t('talk.phone.title')}
            </Text>
            <TextField label={t('talk.phone.number')} helpText={t('talk.phone.help')} type="tel" value={value.phone} maxLength={40} autoComplete="off" error={form.errorAt('phone')} onChange={(phone) => form.change({ phone })} />
            <Checkbox label={t('talk.call.on')} helpText={t('talk.call.help')} checked={value.callBackOn} onChange={(callBackOn) => form.change({ callBackOn })} />
            <PhoneHours value={value} error={form.errorAt('phoneHours')} onChange={form.change} />
          </BlockStack>
        </Card>
      </BlockStack>
    </SubPage>
  );
}
