import { BlockStack, Button } from '@shopify/polaris';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** So many are drawn at once; a hundred would be ten times the work, and nobody reads them at a glance. */
const SHOWN = 10;

interface Props<T> {
  lines: readonly T[];
  gap: '100' | '200';
  /** Draws one; with a key of its own. */
  line(line: T): ReactNode;
}

/** The lines of a plan: the first ten, and all of them on request. */
export function FoldedLines<T>({ lines, gap, line }: Props<T>) {
  const { t } = useTranslation('resolution');
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : lines.length - SHOWN;
  return (
    <BlockStack gap={gap}>
      {(hidden > 0 ? lines.slice(0, SHOWN) : lines).map(line)}
      {hidden > 0 && (
        <div>
          <Button variant="plain" onClick={() => setAll(true)}>
            {t('moreLines', { count: hidden })}
          </Button>
        </div>
      )}
    </BlockStack>
  );
}
