import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateText as Written } from '#app/domain/templates/template-row.ts';
import { LiquidField } from '#app/ui/liquid/LiquidField.tsx';
import type { LiquidHandle } from '#app/ui/liquid/liquid-handle.ts';
import type { LiquidWords } from '#app/ui/liquid/liquid-words.ts';
import { VariablePicker } from '#app/ui/liquid/VariablePicker.tsx';
import { placesIn, type Finding } from './findings.ts';

interface Props {
  text: Written;
  words: LiquidWords;
  findings: Finding[];
  /** Words of the last refusal of this part, where it has no place. */
  errorAt(field: string): string | undefined;
  mayLeaveOut: boolean;
  /** Null leaves it out. */
  onChange(text: Pick<Written, 'subject' | 'body'> | null): void;
}

type Part = 'subject' | 'body';

/** Subject and body of one text; a variable goes where the cursor was. */
export function TemplateText({ text, words, findings, errorAt, mayLeaveOut, onChange }: Props) {
  const { t } = useTranslation('templates');
  const last = useRef<Part>('body');
  const handles = { subject: useRef<LiquidHandle>(null), body: useRef<LiquidHandle>(null) };
  const place = `texts.${text.locale}.${text.channel}`;
  const [subject, body] = useMemo(() => [placesIn(findings, `${place}.subject`), placesIn(findings, `${place}.body`)], [findings, place]);
  const field = (part: Part) => ({
    ref: handles[part],
    id: `template-${part}`,
    label: t(part),
    value: text[part],
    onChange: (value: string) => onChange({ subject: text.subject, body: text.body, [part]: value }),
    onFocus: () => {
      last.current = part;
    },
    words,
    error: errorAt(`${place}.${part}`),
    lang: text.locale,
  });
  return (
    <BlockStack gap="400">
      <LiquidField {...field('subject')} findings={subject!} lines={1} />
      <LiquidField {...field('body')} findings={body!} lines={14} helpText={t('bodyHelp')} />
      <InlineStack gap="400" blockAlign="center">
        <VariablePicker words={words} onPick={(path) => handles[last.current].current?.insert(`{{ ${path} }}`)} />
        {mayLeaveOut && (
          <Button variant="plain" onClick={() => onChange(null)}>
            {t(text.channel === 'any' ? 'leaveOut' : 'variant.leaveOut')}
          </Button>
        )}
      </InlineStack>
    </BlockStack>
  );
}
