import { BlockStack, Box, Button, InlineStack, Text } from '@shopify/polaris';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resolutionKinds, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { Finding, Matter, Mend } from '#app/domain/templates/message-finding.ts';
import type { TicketFacts } from '#app/domain/templates/ticket-facts.ts';
import { OUTCOMES_OF } from '#app/domain/templates/variables.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { showPlace, typeInstead } from './at-place.ts';
import { FindingLine, mendLabel } from './FindingLine.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { StepMarks } from './StepMarks.tsx';
import { useFindings } from './use-findings.ts';

export interface ComposerChecksProps {
  ticketId: string;
  /** The customer's language. */
  locale: string;
  text: string;
  /** What the words promise, and leave with. */
  promise: ResolutionKind | null;
  /** What the page read, and what sending was answered: read or answered anew, the facts are read anew as well. */
  page: unknown;
  onChange(text: string): void;
  onBlocked(blocked: boolean): void;
}

const FIELD = 'composer';

/** Under the composer: how much there is to look at before sending, and on request what; what stops the message is always said. */
export default function ComposerChecks({ ticketId, locale, text, promise, page, onChange, onBlocked }: ComposerChecksProps) {
  const { t } = useTranslation('checks');
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const list = useId();
  const known = useReading<{ facts: TicketFacts; matter: Matter }>(`/app/tickets/${ticketId}/facts`, { after: page });
  const facts = known.answer && { ...known.answer.facts, attached: promise && { kind: promise, orderId: known.answer.facts.linkedOrderId, amounts: null } };
  const checked = useFindings(text, { locale: locale === 'ko' ? 'ko' : 'en', matter: known.answer?.matter ?? 'other', facts, expects: promise ? expectedFor(text, promise) : [] }, FIELD);
  const findings = checked?.findings ?? [];
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const hints = findings.filter(({ severity }) => severity === 'hint');
  const stops = blocking.length > 0;
  useEffect(() => onBlocked(stops), [stops, onBlocked]);
  useEffect(() => () => onBlocked(false), [onBlocked]);
  if (!checked) return null;
  const mend = (finding: Finding) => (way: Mend) => {
    // Typed on meanwhile: its place is another one by now.
    if (checked.text !== text) return;
    if (!typeInstead(FIELD, finding, way.replacement)) onChange(text.slice(0, finding.from) + way.replacement + text.slice(finding.to));
    setSaid(t('mended', { words: mendLabel(t, way) }));
  };
  const line = (finding: Finding) => (
    <FindingLine key={`${finding.words.key} ${finding.from} ${finding.to}`} finding={finding} onShow={() => showPlace(FIELD, finding)} onMend={mend(finding)} />
  );
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        {findings.length > 0 || known.problem ? (
          <Button variant="plain" disclosure={open ? 'up' : 'down'} tone={stops ? 'critical' : undefined} ariaExpanded={open} ariaControls={list} onClick={() => setOpen(!open)}>
            {[stops && t('blocked', { count: blocking.length }), hints.length > 0 && t(stops ? 'more' : 'looking', { count: hints.length })].filter(Boolean).join(' · ') || t('clear')}
          </Button>
        ) : (
          <Text as="p" variant="bodySm" tone="subdued">
            {t('clear')}
          </Text>
        )}
      </InlineStack>
      <div role="status" className="Polaris-Text--visuallyHidden">
        {stops ? t('stops') : said}
      </div>
      <div id={list}>
        {(open || stops) && (
          <Box background="bg-surface-secondary" borderRadius="200" padding="300">
            <div role="region" aria-label={t('listLabel')} tabIndex={0} style={{ maxHeight: '22rem', overflowY: 'auto' }}>
              <BlockStack gap="300">
                {stops && <Text as="p" variant="bodySm" fontWeight="semibold">{t('stops')}</Text>}
                {blocking.map(line)}
                {blocking.some(({ check }) => check === 'untruths') && <ReadAgain ticketId={ticketId} onRead={known.again} />}
                {known.problem && <Text as="p" variant="bodySm" tone="caution">{t('unread')}</Text>}
                {open && hints.map(line)}
                {open && <StepMarks steps={checked.steps} />}
              </BlockStack>
            </div>
          </Box>
        )}
      </div>
    </BlockStack>
  );
}

/** The kinds that bring every outcome that the words name: a return that is taken in tells of its refund as well. */
function expectedFor(text: string, promise: ResolutionKind): ResolutionKind[] {
  const named = [...text.matchAll(/\{\{-?\s*(\w+)\./g)].map(([, group]) => group!);
  return [promise, ...resolutionKinds.filter((kind) => kind !== promise && named.every((group) => (OUTCOMES_OF[kind] as readonly string[]).includes(group)))];
}
