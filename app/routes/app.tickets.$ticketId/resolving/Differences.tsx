import { BlockStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Difference } from '#app/domain/resolutions/differences.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { figureWords } from './figure-words.ts';
import { FoldedLines } from './FoldedLines.tsx';

interface DifferencesProps {
  differences: readonly Difference[];
  /** The refusal: it says why, where it can no longer be done. */
  problem: { message: string } | null;
}

/** What is not as it was, each with its figures before and now. */
export function Differences({ differences, problem }: DifferencesProps) {
  const { t } = useTranslation('resolution');
  const { t: words, i18n } = useTranslation('differences');
  const format = useFormat();
  return (
    <BlockStack gap="200">
      {differences.map(({ what, figures }) => (
        <BlockStack key={what} gap="050">
          <Text as="p" fontWeight="semibold">
            {t(`changed.${what}`)}
          </Text>
          {what === 'impossible' && problem && <Text as="p">{problem.message}</Text>}
          <FoldedLines lines={figures.map((figure) => figureWords(words, format, i18n.language, figure))} gap="100" line={(line) => <Text key={line} as="p" breakWord>{line}</Text>} />
        </BlockStack>
      ))}
    </BlockStack>
  );
}
