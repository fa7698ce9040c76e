import { useNavigate } from '@remix-run/react';
import { BlockStack, Card, Checkbox, Layout, Select } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { LanguageTabs, type TextLocale } from '#app/ui/LanguageTabs.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import type { ArticleTyped } from './article-form.ts';
import { ArticlePreview } from './ArticlePreview.tsx';
import { ArticleText } from './ArticleText.tsx';

interface Props {
  /** Null for a new one. */
  id: string | null;
  stored: ArticleTyped;
  topicKeys: string[];
  locale: TextLocale;
}

/** One article in both languages, beside what shoppers will see. */
export function ArticleEditor({ id, stored, topicKeys, locale }: Props) {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const [language, setLanguage] = useState<TextLocale>(stored.texts[locale] || !id ? locale : locale === 'ko' ? 'en' : 'ko');
  const form = useVersionedForm<ArticleTyped, { id: string }>({
    stored,
    address: `/app/help/${id ?? 'new'}`,
    body: (value) => ({ ...value }),
    saved: (answer) => {
      window.shopify?.toast.show(t('editor.saved'));
      if (!id) navigate(`/app/help/${answer.id}`, { replace: true });
    },
  });
  const removal = useRemoval(id, stored.version);
  const { value, change, problem } = form;
  const text = value.texts[language];
  const title = id ? ((stored.texts[locale] ?? stored.texts.ko ?? stored.texts.en)?.title ?? '') : t('editor.titleNew');
  const elsewhere = !form.conflict && !(problem?.field && ['topic', 'texts.ko', 'texts.en'].some((field) => form.errorAt(field)));
  return (
    <SubPage
      title={title}
      back={{ label: t('editor.back'), url: '/app/help' }}
      {...(id ? { secondaryActions: [{ content: t('editor.remove'), destructive: true, onAction: removal.ask }] } : {})}
    >
      <FormSaveBar id="article" form={form} />
      <ConfirmModal id="remove-article" {...removal.modal} title={t('editor.removeTitle')} text={t('editor.removeText')} action={t('editor.remove')} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {elsewhere && <ProblemBanner problem={problem} />}
        <ProblemBanner problem={removal.problem} />
        <Layout>
          <Layout.Section>
            <Card>
              <LanguageTabs selected={language} onSelect={setLanguage} wrong={(['ko', 'en'] as const).filter((one) => form.errorAt(`texts.${one}`))}>
                <ArticleText
                  language={language}
                  text={text}
                  problem={problem}
                  mayLeaveOut={Boolean(value.texts.ko && value.texts.en)}
                  onChange={(changed) => change({ texts: { ...value.texts, [language]: changed } })}
                />
              </LanguageTabs>
            </Card>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <Card>
                <BlockStack gap="400">
                  <Select label={t('editor.topic')} options={topicKeys.map((key) => ({ value: key, label: t(`topics.${key}`) }))} value={value.topic} onChange={(topic) => change({ topic })} error={form.errorAt('topic')} />
                  <Checkbox label={t('editor.published')} helpText={t('editor.publishedHelp')} checked={value.published} onChange={(published) => change({ published })} />
                </BlockStack>
              </Card>
              <ArticlePreview title={text?.title ?? ''} body={text?.body ?? ''} language={language} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </SubPage>
  );
}

function useRemoval(id: string | null, version: number) {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const door = useDoor(() => {
    window.shopify?.toast.show(t('editor.removed'));
    navigate('/app/help');
  }, { rereads: false });
  const confirm = () => {
    setOpen(false);
    door.send(`/app/help/${id}`, { version }, 'DELETE');
  };
  return { ask: () => setOpen(true), problem: door.problem, modal: { open, busy: door.busy, onConfirm: confirm, onClose: () => setOpen(false) } };
}
