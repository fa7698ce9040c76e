import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { dirOf } from '#app/domain/help/locales.ts';
import { RichText } from '#app/ui/rich-text/RichText.tsx';
import type { PageProblem } from '#app/ui/use-door.ts';
import { NO_TEXT, type TextTyped } from './article-form.ts';
import { languageName } from '#app/ui/language-names.ts';

interface Props {
  language: string;
  text: TextTyped | null;
  problem: PageProblem | null;
  mayLeaveOut: boolean;
  onChange(text: TextTyped | null): void;
}

/** Title, text and search words in one language, or the offer to write in it. */
export function ArticleText({ language, text, problem, mayLeaveOut, onChange }: Props) {
  const { t, i18n } = useTranslation('help');
  if (!text) {
    return (
      <BlockStack gap="300" inlineAlign="start">
        <Text as="p">{t('editor.writeHint', { language: languageName(language, i18n.language) })}</Text>
        <Button onClick={() => onChange(NO_TEXT)}>{t('editor.write')}</Button>
      </BlockStack>
    );
  }
  const error = (part: string) => (problem?.field === `texts.${language}.${part}` ? problem.message : undefined);
  return (
    <BlockStack gap="400">
      <TextField label={t('editor.articleTitle')} value={text.title} onChange={(title) => onChange({ ...text, title })} error={error('title')} maxLength={120} autoComplete="off" />
      <RichText id="article-body" label={t('editor.body')} value={text.body} onChange={(body) => onChange({ ...text, body })} error={error('body')} helpText={t('editor.bodyHelp')} lang={language} dir={dirOf(language)} />
      <TextField label={t('editor.keywords')} value={text.keywords} onChange={(keywords) => onChange({ ...text, keywords })} error={error('keywords')} helpText={t('editor.keywordsHelp')} maxLength={300} autoComplete="off" />
      {mayLeaveOut && (
        <InlineStack>
          <Button variant="plain" onClick={() => onChange(null)}>
            {t('editor.leaveOut')}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}
