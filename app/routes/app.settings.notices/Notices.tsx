import { BlockStack, Card, Checkbox, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useForm } from '#app/ui/use-form.ts';

interface Props {
  notifyNewTicket: boolean;
  notifyReply: boolean;
  notifyApproval: boolean;
  email: string | null;
}

/** What this agent wants to hear of by mail. */
export function Notices({ notifyNewTicket, notifyReply, notifyApproval, email }: Props) {
  const { t } = useTranslation('settings');
  const form = useForm({
    stored: { notifyNewTicket, notifyReply, notifyApproval },
    address: '/app/settings/notices',
    body: (value) => value,
    saved: () => window.shopify?.toast.show(t('saved')),
  });
  return (
    <SubPage title={t('notices.title')} back={{ label: t('title'), url: '/app/settings' }}>
      <FormSaveBar id="notices" form={form} />
      <BlockStack gap="400">
        <ProblemBanner problem={form.problem} />
        <Card>
          <BlockStack gap="300">
            <Text as="p">{email ? t('notices.address', { email }) : t('notices.noAddress')}</Text>
            <Checkbox label={t('notices.newTicket')} checked={form.value.notifyNewTicket} onChange={(value) => form.change({ notifyNewTicket: value })} disabled={!email} />
            <Checkbox label={t('notices.reply')} checked={form.value.notifyReply} onChange={(value) => form.change({ notifyReply: value })} disabled={!email} />
            <Checkbox label={t('notices.approval')} checked={form.value.notifyApproval} onChange={(value) => form.change({ notifyApproval: value })} disabled={!email} />
            <Text as="p" tone="subdued">
              {t('notices.batched')}
            </Text>
          </BlockStack>
        </Card>
      </BlockStack>
    </SubPage>
  );
}
