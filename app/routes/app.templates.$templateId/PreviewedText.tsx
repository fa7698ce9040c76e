import { BlockStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplatePrompt, TemplateText } from '#app/domain/templates/template-row.ts';
import { Segments } from './Segments.tsx';
import type { LivePreview } from './use-preview.ts';

interface Props {
  text: TemplateText | null;
  mistaken: boolean;
  prompts: TemplatePrompt[];
  preview: LivePreview;
}

/** The words as they would leave; the last ones stay while the next are on their way. */
export function PreviewedText({ text, mistaken, prompts, preview: { preview, problem } }: Props) {
  const { t } = useTranslation('templates');
  const shows = preview && preview.subject.length + preview.body.length > 0;
  const nothing = !text || (!text.subject && !text.body);
  return (
    <>
      {(mistaken || problem) && (
        <Text as="p" tone="critical">
          {mistaken ? t(shows ? 'preview.mistaken' : 'preview.unreadable') : problem!.message}
        </Text>
      )}
      {nothing && (
        <Text as="p" tone="subdued">
          {t('preview.empty')}
        </Text>
      )}
      {preview && !nothing && (
        <div lang={text.locale} aria-live="polite">
          <BlockStack gap="200">
            {text.subject && (
              <Text as="h3" variant="headingSm">
                <Segments parts={preview.subject} prompts={prompts} />
              </Text>
            )}
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '1.5rem' }}>
              <Segments parts={preview.body} prompts={prompts} />
            </div>
          </BlockStack>
        </div>
      )}
    </>
  );
}
