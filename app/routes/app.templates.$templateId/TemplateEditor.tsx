import { useNavigate } from '@remix-run/react';
import { Badge, BlockStack, Layout } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplateText } from '#app/domain/templates/template-row.ts';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { Held } from '#app/ui/Held.tsx';
import type { TextLocale } from '#app/ui/LanguageTabs.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { BrokenBanner } from './BrokenBanner.tsx';
import { FilesCard } from './FilesCard.tsx';
import type { Finding } from './findings.ts';
import { HistoryCard } from './HistoryCard.tsx';
import type { TemplateView } from './template-view.server.ts';
import { PromptsCard } from './PromptsCard.tsx';
import { RefusalBanner } from './RefusalBanner.tsx';
import type { TemplateTyped } from './template-form.ts';
import { TemplateMatter } from './TemplateMatter.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TextsCard } from './TextsCard.tsx';
import { Told } from './Told.tsx';
import { useFindings } from './use-findings.ts';
import { useTemplateActs } from './use-template-acts.ts';
import { useVariant } from './use-variant.ts';

const NONE: Finding[] = [];

export type EditorProps = TemplateView & { locale: TextLocale };

/** One template: what it says, what is asked for, what goes with it, beside how it reads; and what became of it. */
export function TemplateEditor({ id, stored, about, folders, samples, locale }: EditorProps) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const form = useVersionedForm<TemplateTyped, { id: string }>({
    stored,
    address: `/app/templates/${id ?? 'new'}`,
    body: (value) => ({ ...value }),
    saved: (answer) => {
      window.shopify?.toast.show(t('saved'));
      if (!id) navigate(`/app/templates/${answer.id}`, { replace: true });
    },
  });
  const { findings, behind } = useFindings(form.value, form.problem !== null);
  const { variant, setVariant, text } = useVariant(form.value.texts, locale, form.problem?.field);
  const acts = useTemplateActs({ id, version: stored.version, isStarter: about?.isStarter ?? false, archived: about?.archived ?? false });
  const checked = { ...form, errorAt: (field: string) => errorIn(findings, field) ?? (findings && field !== 'folderId' ? undefined : form.errorAt(field)) };
  return (
    <SubPage
      title={id ? stored.title[locale] : t('new')}
      back={{ label: t('title'), url: '/app/templates' }}
      {...(about?.archived ? { titleMetadata: <Badge>{t('isArchived')}</Badge> } : {})}
      {...(id ? { secondaryActions: acts.actions } : {})}
    >
      <FormSaveBar id="template" form={form} />
      <ConfirmModal id="restore-template" {...acts.modal} title={t('restore.title')} text={t('restore.text')} action={t('restore.action')} />
      <BlockStack gap="400">
        {about?.broken && <BrokenBanner broken={about.broken} />}
        <Told of={form.problem ?? acts.problem}>
          {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
          {!form.conflict && <RefusalBanner problem={form.problem} findings={findings} />}
          <ProblemBanner problem={acts.problem} />
        </Told>
        <Layout>
          <Layout.Section>
            <Held while={!id && form.busy}>
              <BlockStack gap="400">
                <TemplateMatter form={checked} folders={folders} />
                <TextsCard form={checked} findings={findings ?? NONE} variant={variant} onVariant={setVariant} />
                <PromptsCard form={checked} />
              </BlockStack>
            </Held>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <TemplatePreview text={text} mistaken={isMistaken(findings, text)} behind={behind} prompts={form.value.prompts} samples={samples} />
          </Layout.Section>
          {id && about && (
            <Layout.Section>
              <BlockStack gap="400">
                <FilesCard templateId={id} files={about.files} />
                <HistoryCard templateId={id} version={stored.version} dirty={form.dirty} uses={about.uses} lastUsedAt={about.lastUsedAt} />
              </BlockStack>
            </Layout.Section>
          )}
        </Layout>
      </BlockStack>
    </SubPage>
  );
}

/** What the check says of a field as it is now; an older refusal only tells what the check cannot know. */
function errorIn(findings: Finding[] | null, field: string): string | undefined {
  return findings?.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
}

/** A text that cannot be read cannot be shown either. */
function isMistaken(findings: Finding[] | null, text: TemplateText | null): boolean {
  return Boolean(text && findings?.some(({ field }) => field.startsWith(`texts.${text.locale}.${text.channel}.`)));
}
