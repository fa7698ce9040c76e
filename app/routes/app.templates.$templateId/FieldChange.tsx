import { BlockStack, Box, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { FieldDifference } from '#app/domain/templates/content-difference.ts';
import { fieldWords } from '#app/ui/template-field-words.ts';
import { becameOf } from './became-of.ts';

/** What became of one field: words that came and went; of what is no text, what it is now. */
export function FieldChange({ change: { field, words } }: { change: FieldDifference }) {
  const { t } = useTranslation('templates');
  return (
    <BlockStack gap="050">
      <Text as="h3" variant="headingSm">
        {fieldWords(field, t)}
      </Text>
      <Changed field={field} words={words} />
    </BlockStack>
  );
}

function Changed({ field, words }: FieldDifference) {
  const { t } = useTranslation('templates');
  const { before, after, became } = becameOf(words);
  const kindOf = (kind: string) => t(`kind.${kind || 'none'}`);
  if (field === 'resolutionKind') return <Text as="p">{t('history.fromTo', { before: kindOf(before), after: kindOf(after) })}</Text>;
  if (field === 'resolutionPreset' || field.startsWith('prompts.')) return <Text as="p">{t(`history.became.${became}`)}</Text>;
  return (
    <Box background="bg-surface-secondary" padding="200" borderRadius="200">
      <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words.map(({ kind, text }, place) =>
          kind === 'same' ? (
            <span key={place}>{text}</span>
          ) : kind === 'added' ? (
            <ins key={place} style={{ background: 'var(--p-color-bg-surface-success)' }}>
              {text}
            </ins>
          ) : (
            <del key={place} style={{ background: 'var(--p-color-bg-surface-critical)' }}>
              {text}
            </del>
          ),
        )}
      </div>
    </Box>
  );
}
