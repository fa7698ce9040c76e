import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TextLocale } from '#app/ui/LanguageTabs.tsx';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { TextTyped } from './article-form.ts';

interface Props {
  language: TextLocale;
  text: TextTyped | null;
  problem: PageProblem | null;
  mayLeaveOut: boolean;
  onChange(text: TextTyped | null): void;
}

/** Title and text in one language, or the offer to write in it. */
export function ArticleText({ language, text, problem, mayLeaveOut, onChange }: Props) {
  const { t } = useTranslation('help');
  if (!text) {
    return (
      <BlockStack gap="300" inlineAlign="start">
        <Text as="p">{t(`editor.writeHint.${language}`)}</Text>
        <Button onClick={() => onChange({ title: '', body: '' })}>{t('editor.write')}</Button>
      </BlockStack>
    );
  }
  const error = (part: string) => (problem?.field === `texts.${language}.${part}` ? problem.message : undefined);
  return (
    <BlockStack gap="400">
      <TextField label={t('editor.articleTitle')} value={text.title} onChange={(title) => onChange({ ...text, title })} error={error('title')} maxLength={120} autoComplete="off" />
      <TextField label={t('editor.body')} value={text.body} onChange={(body) => onChange({ ...text, body })} error={error('body')} helpText={t('editor.bodyHelp')} multiline={12} autoComplete="off" />
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
