import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextLocale } from '#app/ui/LanguageTabs.tsx';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { TextTyped } from './template-form.ts';
import { VariablePicker } from './VariablePicker.tsx';

interface Props {
  language: TextLocale;
  text: TextTyped | null;
  problem: PageProblem | null;
  variables: string[];
  mayLeaveOut: boolean;
  onChange(text: TextTyped | null): void;
}

type Part = 'subject' | 'body';

/** Subject and body in one language; a variable goes where the cursor was. */
export function TemplateText({ language, text, problem, variables, mayLeaveOut, onChange }: Props) {
  const { t } = useTranslation('templates');
  const last = useRef<Part>('body');
  if (!text) {
    return (
      <BlockStack gap="300" inlineAlign="start">
        <Text as="p">{t(`missing.${language}`)}</Text>
        <Button onClick={() => onChange({ subject: '', body: '' })}>{t('write')}</Button>
      </BlockStack>
    );
  }
  const insert = (path: string) => onChange({ ...text, [last.current]: inserted(fieldId(last.current), text[last.current], `{{ ${path} }}`) });
  const field = (part: Part) => ({
    id: fieldId(part),
    label: t(part),
    value: text[part],
    onChange: (value: string) => onChange({ ...text, [part]: value }),
    onFocus: () => {
      last.current = part;
    },
    error: problem?.field === `texts.${language}.${part}` ? problem.message : undefined,
    autoComplete: 'off',
  });
  return (
    <BlockStack gap="400">
      <TextField {...field('subject')} />
      <TextField {...field('body')} multiline={14} helpText={t('bodyHelp')} />
      <InlineStack gap="400" blockAlign="center">
        <VariablePicker variables={variables} onPick={insert} />
        {mayLeaveOut && (
          <Button variant="plain" onClick={() => onChange(null)}>
            {t('leaveOut')}
          </Button>
        )}
      </InlineStack>
    </BlockStack>
  );
}

function fieldId(part: Part): string {
  return `template-${part}`;
}

/** The words with the addition in place of what is selected; the cursor goes behind it. */
function inserted(id: string, text: string, addition: string): string {
  const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
  const from = field?.selectionStart ?? text.length;
  const to = field?.selectionEnd ?? from;
  requestAnimationFrame(() => {
    field?.focus();
    field?.setSelectionRange(from + addition.length, from + addition.length);
  });
  return text.slice(0, from) + addition + text.slice(to);
}
