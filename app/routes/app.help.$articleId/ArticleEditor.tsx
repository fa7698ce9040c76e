import { useNavigate } from '@remix-run/react';
import { BlockStack, Card, Layout, Select } from '@shopify/polaris';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { Held } from '#app/ui/Held.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import type { ArticleTyped, Standing } from './article-form.ts';
import { ArticleLanguages } from './ArticleLanguages.tsx';
import { ArticlePreview } from './ArticlePreview.tsx';
import { ArticleText } from './ArticleText.tsx';
import { PublishCard } from './PublishCard.tsx';
import { StateBadge } from './StateBadge.tsx';
import { useArticleActs } from './use-article-acts.ts';

interface Props {
  /** Null for a new one. */
  id: string | null;
  stored: ArticleTyped;
  /** Null for a new one. */
  standing: Standing | null;
  topics: { key: string; title: string }[];
  /** Languages on offer, the shop's first. */
  locales: string[];
  /** The reader's. */
  locale: string;
  timeZone: string;
}

/** One article in its languages, what shoppers see of it, and when. */
export function ArticleEditor({ id, stored, standing, topics, locales, locale, timeZone }: Props) {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const [language, setLanguage] = useState(() => [locale, ...locales].find((one) => stored.texts[one]) ?? Object.keys(stored.texts)[0]!);
  // Set by the button that is pressed; the save bar's keeps a draft.
  const publish = useRef<string | null>(null);
  const form = useVersionedForm<ArticleTyped, { id: string }>({
    stored,
    address: `/app/help/${id ?? 'new'}`,
    body: (value) => ({ ...value, publish: publish.current }),
    saved: (answer) => {
      window.shopify?.toast.show(t(publish.current === 'now' ? 'editor.published' : publish.current ? 'editor.scheduled' : 'editor.saved'));
      if (!id) navigate(`/app/help/${answer.id}`, { replace: true });
    },
  });
  const acts = useArticleActs(id, stored.version);
  // What was planned goes live by itself.
  useLive((change) => change.topic === 'help');
  const { value, change, problem } = form;
  const text = value.texts[language] ?? null;
  const named = stored.texts[locale] ?? Object.values(stored.texts)[0];
  const elsewhere = !form.conflict && !(problem?.field && /^(topic|publishAt|texts\.)/.test(problem.field));
  const saveAnd = (when: string | null) => {
    publish.current = when;
    form.save();
  };
  const setText = (changed: ArticleTyped['texts'][string] | null) => {
    const { [language]: _, ...others } = value.texts;
    change({ texts: changed ? { ...value.texts, [language]: changed } : others });
  };
  return (
    <SubPage
      title={id && named ? named.title : t('editor.titleNew')}
      titleMetadata={<StateBadge standing={standing} />}
      back={{ label: t('editor.back'), url: '/app/help' }}
      {...(id ? { secondaryActions: [{ content: t('editor.remove'), destructive: true, onAction: acts.removal.ask }] } : {})}
    >
      <FormSaveBar id="article" form={{ ...form, save: () => saveAnd(null) }} />
      <ConfirmModal id="remove-article" {...acts.removal.modal} title={t('editor.removeTitle')} text={t('editor.removeText')} action={t('editor.remove')} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {elsewhere && <ProblemBanner problem={problem} />}
        <ProblemBanner problem={acts.problem?.field === 'publishAt' ? null : acts.problem} />
        <Layout>
          <Layout.Section>
            <Held while={!id && form.busy}>
              <Card>
                <ArticleLanguages offered={locales} written={Object.keys(value.texts)} selected={language} onSelect={setLanguage} wrong={(one) => form.errorAt(`texts.${one}`) !== undefined}>
                  <ArticleText key={language} language={language} text={text} problem={problem} mayLeaveOut={Object.keys(value.texts).length > 1} onChange={setText} />
                </ArticleLanguages>
              </Card>
            </Held>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <PublishCard
                standing={standing}
                dirty={form.dirty}
                busy={form.busy || acts.busy}
                timeZone={timeZone}
                problem={problem?.field === 'publishAt' ? problem.message : acts.problem?.field === 'publishAt' ? acts.problem.message : undefined}
                onPublish={(when) => (form.dirty ? saveAnd(when) : acts.publish(when))}
                acts={acts}
              />
              <Card>
                <Select label={t('editor.topic')} options={topics.map(({ key, title }) => ({ value: key, label: title }))} value={value.topic} onChange={(topic) => change({ topic })} error={form.errorAt('topic')} helpText={standing ? t('editor.key', { key: standing.publicId }) : undefined} />
              </Card>
              <ArticlePreview text={text} shown={standing?.published ? (standing.texts[language] ?? null) : null} language={language} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </SubPage>
  );
}
