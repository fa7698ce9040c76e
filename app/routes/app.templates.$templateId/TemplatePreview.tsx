import { BlockStack, Card, Divider, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePrompt, TemplateText } from '#app/domain/templates/template-row.ts';
import { PromptInputs } from '#app/ui/liquid/PromptInputs.tsx';
import { PreviewedText } from './PreviewedText.tsx';
import { PreviewSubject, type SampleChoice, type Shown } from './PreviewSubject.tsx';
import { usePreview } from './use-preview.ts';

interface Props {
  /** The text that a customer would get; null where there is none. */
  text: TemplateText | null;
  /** It has mistakes: the last readable words stay. */
  mistaken: boolean;
  /** Whether it has mistakes is not known yet: it is asked for once that is. */
  behind: boolean;
  prompts: TemplatePrompt[];
  samples: SampleChoice[];
}

/** How the text reads for a sample order, or for an order of the shop that was chosen; never for one that nobody chose. */
export function TemplatePreview({ text, mistaken, behind, prompts, samples }: Props) {
  const { t } = useTranslation('templates');
  const [shown, setShown] = useState<Shown>({ kind: 'sample', id: samples[0]?.id ?? '' });
  const [filled, setFilled] = useState<Record<string, string>>({});
  const preview = usePreview({ text: mistaken || behind ? null : text, prompts, filled, shown });
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t('preview.title')}
        </Text>
        <PreviewSubject samples={samples} shown={shown} onShow={setShown} />
        {prompts.length > 0 && text && (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              {t('preview.prompts')}
            </Text>
            <PromptInputs prompts={prompts} filled={filled} onFill={(name, value) => setFilled((before) => ({ ...before, [name]: value }))} locale={text.locale} />
          </BlockStack>
        )}
        <Divider />
        <PreviewedText text={text} mistaken={mistaken} prompts={prompts} preview={preview} />
      </BlockStack>
    </Card>
  );
}
