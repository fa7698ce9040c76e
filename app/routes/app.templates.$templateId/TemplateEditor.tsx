import { useNavigate } from '@remix-run/react';
import { Badge, BlockStack, Card, Layout } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { LanguageTabs, type TextLocale } from '#app/ui/LanguageTabs.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import type { TemplateTyped } from './template-form.ts';
import { TemplateMatter } from './TemplateMatter.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateText } from './TemplateText.tsx';
import { useTemplateActs } from './use-template-acts.ts';

interface Props {
  /** Null for a new one. */
  id: string | null;
  stored: TemplateTyped;
  isStarter: boolean;
  archived: boolean;
  locale: TextLocale;
  variables: string[];
}

/** One template in both languages, beside how it reads for a real order. */
export function TemplateEditor({ id, stored, isStarter, archived, locale, variables }: Props) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const [language, setLanguage] = useState<TextLocale>(stored.texts[locale] || !id ? locale : locale === 'ko' ? 'en' : 'ko');
  const form = useVersionedForm<TemplateTyped, { id: string }>({
    stored,
    address: `/app/templates/${id ?? 'new'}`,
    body: (value) => ({ ...value }),
    saved: (answer) => {
      window.shopify?.toast.show(t('saved'));
      if (!id) navigate(`/app/templates/${answer.id}`, { replace: true });
    },
  });
  const acts = useTemplateActs({ id, version: stored.version, isStarter, archived });
  const { value, change, problem } = form;
  const text = value.texts[language];
  const elsewhere = !form.conflict && !['title', 'texts.ko', 'texts.en'].some((field) => form.errorAt(field));
  return (
    <SubPage
      title={id ? stored.title[locale] : t('new')}
      back={{ label: t('title'), url: '/app/templates' }}
      {...(archived ? { titleMetadata: <Badge>{t('isArchived')}</Badge> } : {})}
      {...(id ? { secondaryActions: acts.actions } : {})}
    >
      <FormSaveBar id="template" form={form} />
      <ConfirmModal id="restore-template" {...acts.modal} title={t('restore.title')} text={t('restore.text')} action={t('restore.action')} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {elsewhere && <ProblemBanner problem={problem} />}
        <ProblemBanner problem={acts.problem} />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <TemplateMatter form={form} />
              <Card>
                <LanguageTabs selected={language} onSelect={setLanguage} wrong={(['ko', 'en'] as const).filter((one) => form.errorAt(`texts.${one}`))}>
                  <TemplateText
                    key={language}
                    language={language}
                    text={text}
                    problem={problem}
                    variables={variables.filter((path) => fits(path, value.resolutionKind))}
                    mayLeaveOut={Boolean(value.texts.ko && value.texts.en)}
                    onChange={(changed) => change({ texts: { ...value.texts, [language]: changed } })}
                  />
                </LanguageTabs>
              </Card>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <TemplatePreview subject={text?.subject ?? ''} body={text?.body ?? ''} language={language} />
          </Layout.Section>
        </Layout>
      </BlockStack>
    </SubPage>
  );
}

/** The outcome of a resolution is known only to a template that carries it. */
function fits(path: string, resolutionKind: string | null): boolean {
  const group = path.split('.')[0]!;
  return (group !== 'refund' && group !== 'replacement') || group === resolutionKind;
}
