import { useNavigate } from '@remix-run/react';
import { Badge, BlockStack, Card, ChoiceList, FormLayout, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import type { CauseTyped, CauseView } from './cause-view.server.ts';

/** A cause's words in both languages, and the form topics that suggest it. */
export function CauseEditor({ id, stored, group, archived, topicKeys }: CauseView) {
  const { t, i18n } = useTranslation('causes');
  const navigate = useNavigate();
  const form = useVersionedForm<CauseTyped, { id: string }>({
    stored,
    address: `/app/causes/${id ?? 'new'}`,
    body: (value) => ({ ...value }),
    saved: () => {
      window.shopify?.toast.show(t('saved'));
      navigate('/app/causes');
    },
  });
  const archiving = useDoor<{ archived: boolean }>((answer) => window.shopify?.toast.show(t(answer.archived ? 'archive.done' : 'archive.undone')));
  const { value, change } = form;
  const isGroup = stored.parentId === null;
  const titleNew = isGroup ? t('newGroup') : t('newIn', { group });
  const archive = { content: t(archived ? 'archive.undo' : 'archive.action'), loading: archiving.busy, onAction: () => archiving.send(`/app/causes/${id}/archive`, {}, archived ? 'DELETE' : 'POST') };
  const topics = (selected: string[]) => change({ topics: topicKeys.filter((key) => selected.includes(key)) });
  return (
    <SubPage
      title={id ? stored.title[i18n.language === 'ko' ? 'ko' : 'en'] : titleNew}
      {...(group ? { subtitle: group } : {})}
      back={{ label: t('title'), url: '/app/causes' }}
      {...(archived ? { titleMetadata: <Badge>{t('isArchived')}</Badge> } : {})}
      {...(id ? { secondaryActions: [archive] } : {})}
    >
      <FormSaveBar id="cause" form={form} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        <ProblemBanner problem={form.conflict || form.errorAt('title') ? null : form.problem} />
        <ProblemBanner problem={archiving.problem} />
        <Card>
          <FormLayout>
            {(['ko', 'en'] as const).map((locale) => (
              <TextField
                key={locale}
                label={t(`name.${locale}`)}
                value={value.title[locale]}
                onChange={(name) => change({ title: { ...value.title, [locale]: name } })}
                error={form.errorAt(`title.${locale}`) && t('wrongName')}
                maxLength={60}
                autoComplete="off"
              />
            ))}
            {!isGroup && <ChoiceList title={t('suggestedFor')} allowMultiple choices={topicKeys.map((key) => ({ value: key, label: t(`topics.${key}`) }))} selected={value.topics} onChange={topics} />}
          </FormLayout>
        </Card>
      </BlockStack>
    </SubPage>
  );
}
