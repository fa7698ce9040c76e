import { Badge, BlockStack, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportPlan } from '#app/domain/templates/import-plan.ts';
import { fieldWords } from '#app/ui/template-field-words.ts';

const tones = { new: 'success', changed: 'attention', unchanged: undefined } as const;

/** What bringing in the file would do, template by template; what stays as it is comes last. */
export function ImportTable({ plan: { lines, newFolders } }: { plan: ImportPlan }) {
  const { t } = useTranslation('templates');
  const order: ImportLine['what'][] = ['new', 'changed', 'unchanged'];
  const counts = order.map((what) => t(`import.count.${what}`, { count: lines.filter((line) => line.what === what).length }));
  return (
    <BlockStack gap="300">
      <Text as="p" fontWeight="semibold">
        {counts.join(' · ')}
      </Text>
      {newFolders.length > 0 && <Text as="p">{t('import.newFolders', { names: newFolders.join(', ') })}</Text>}
      <BlockStack as="ul" gap="200">
        {order.flatMap((what) => lines.filter((line) => line.what === what)).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </BlockStack>
    </BlockStack>
  );
}

function Line({ line: { title, what, changes, missingFiles } }: { line: ImportLine }) {
  const { t, i18n } = useTranslation('templates');
  const tone = tones[what];
  return (
    <li style={{ listStyle: 'none' }}>
      <InlineStack gap="200" blockAlign="center">
        <Badge {...(tone ? { tone } : {})}>{t(`import.what.${what}`)}</Badge>
        <Text as="span">{title[i18n.language === 'ko' ? 'ko' : 'en']}</Text>
      </InlineStack>
      {changes.length > 0 && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {changes.map((field) => fieldWords(field, t)).join(', ')}
        </Text>
      )}
      {missingFiles.length > 0 && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {t('import.missingFiles', { names: missingFiles.join(', ') })}
        </Text>
      )}
    </li>
  );
}
