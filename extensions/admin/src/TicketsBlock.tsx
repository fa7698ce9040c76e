/** @jsxImportSource preact */
import { useCallback } from 'preact/hooks';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { askIssues, say, type Place } from './ask-mend.ts';
import { Refused } from './Refused.tsx';

/** Tickets, issues and resolutions of the page's order or customer, each ticket a link into the app. What they say in full stands there. */
export function TicketsBlock({ place }: { place: Place }) {
  const { value, refusal, loading, again } = useAnswer(useCallback(() => askIssues(place), [place]));
  return (
    <s-admin-block heading={say('block.heading')} collapsedSummary={value ? summary(value) : ''}>
      <s-stack gap="base">
        {loading && <s-spinner accessibilityLabel={say('loading')} />}
        {refusal && <Refused refusal={refusal} again={again} />}
        {value && !loading && <Issues told={value} />}
      </s-stack>
    </s-admin-block>
  );
}

function summary({ tickets }: IssuesTold): string {
  const open = tickets.filter(({ state }) => state !== 'resolved').length;
  return open ? say('block.summary', { count: open }) : say('block.none');
}

function Issues({ told: { tickets, issues, resolutions, can } }: { told: IssuesTold }) {
  return (
    <>
      {tickets.length === 0 && <s-text color="subdued">{say('block.none')}</s-text>}
      {tickets.map(({ id, number, subject, state, says, at, unverified }) => (
        <s-stack key={id} gap="small-400">
          <s-stack direction="inline" gap="small-200">
            <s-link href={`app:app/tickets/${id}`}>{`#${number} ${subject}`}</s-link>
            <s-badge tone={TONES[state]}>{says}</s-badge>
            {unverified && <s-badge tone="warning">{say('block.unverified')}</s-badge>}
          </s-stack>
          <s-text color="subdued">{day(at)}</s-text>
        </s-stack>
      ))}
      {issues.length > 0 && <s-heading>{say('block.issues')}</s-heading>}
      {issues.map(({ id, about, says, at, unverified }) => (
        <s-stack key={id} direction="inline" gap="small-200">
          <s-text>{`${about} · ${says} · ${day(at)}`}</s-text>
          {unverified && <s-badge tone="warning">{say('block.unverified')}</s-badge>}
        </s-stack>
      ))}
      {resolutions.length > 0 && <s-heading>{say('block.resolutions')}</s-heading>}
      {resolutions.map(({ id, says, at }) => <s-text key={id}>{`${says} · ${day(at)}`}</s-text>)}
      {can.open && <s-button onClick={() => shopify.navigation.navigate('extension:open-a-ticket')}>{say('action.open')}</s-button>}
    </>
  );
}

const TONES = { ours: 'info', late: 'critical', theirs: 'neutral', resolved: 'success' } as const;

function day(at: string): string {
  return shopify.i18n.formatDate(new Date(at), { dateStyle: 'medium' });
}
