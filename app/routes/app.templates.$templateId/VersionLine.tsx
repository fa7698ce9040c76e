import { Badge, BlockStack, Box, Button, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionLine as Line } from '#app/domain/templates/template-versions.server.ts';
import type { VersionDifference } from '#app/domain/templates/version-difference.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import { FieldChange } from './FieldChange.tsx';

interface Props {
  line: Line;
  address: string;
  /** It is what the template says now. */
  isNow: boolean;
  open: boolean;
  onToggle(): void;
  dirty: boolean;
  busy: boolean;
  onRestore(): void;
}

/** One version: who made it and when; opened, what was different in it, and the way back. */
export function VersionLine({ line, address, isNow, open, onToggle, dirty, busy, onRestore }: Props) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const id = `version-${line.version}`;
  const by = line.by ? (line.by.name ?? t('history.someone')) : t('history.mend');
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Button variant="plain" textAlign="start" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={onToggle}>
          {t(`history.change.${line.change}`, { version: line.restoredFrom ?? 0 })}
        </Button>
        {isNow && <Badge tone="success">{t('history.now')}</Badge>}
        <Text as="span" tone="subdued">
          {[t('history.version', { version: line.version }), by, format.moment(line.at)].join(' · ')}
        </Text>
      </InlineStack>
      <div id={id}>{open && <Opened address={address} isNow={isNow} dirty={dirty} busy={busy} onRestore={onRestore} />}</div>
    </BlockStack>
  );
}

function Opened({ address, isNow, dirty, busy, onRestore }: Pick<Props, 'address' | 'isNow' | 'dirty' | 'busy' | 'onRestore'>) {
  const { t } = useTranslation('templates');
  const read = useReading<VersionDifference>(address);
  const [asking, setAsking] = useState(false);
  const { answer } = read;
  return (
    <Box borderInlineStartWidth="025" borderColor="border" paddingInlineStart="300">
      <BlockStack gap="300">
        <ProblemBanner problem={read.problem} onRetry={read.again} />
        {!answer && read.busy && <SkeletonBodyText lines={3} />}
        {answer?.against === null && <Text as="p">{t('history.first')}</Text>}
        {answer && answer.against !== null && answer.changes.length === 0 && <Text as="p">{t('history.sameWords')}</Text>}
        {answer?.changes.map((change) => (
          <FieldChange key={change.field} change={change} />
        ))}
        {answer && !isNow && !asking && (
          <InlineStack>
            <Button disabled={dirty} onClick={() => setAsking(true)}>
              {t('history.restore')}
            </Button>
          </InlineStack>
        )}
        {answer && !isNow && dirty && (
          <Text as="p" tone="subdued">
            {t('history.saveFirst')}
          </Text>
        )}
        {asking && (
          <div role="group" aria-label={t('history.restore')}>
            <BlockStack gap="200">
              <Text as="p">{t('history.ask')}</Text>
              <InlineStack gap="200">
                <Button variant="primary" loading={busy} onClick={onRestore}>
                  {t('history.yes')}
                </Button>
                <Button disabled={busy} onClick={() => setAsking(false)}>
                  {t('history.no')}
                </Button>
              </InlineStack>
            </BlockStack>
          </div>
        )}
      </BlockStack>
    </Box>
  );
}
