/** @jsxImportSource preact */
import { useCallback, useState } from 'preact/hooks';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { AskForm } from './AskForm.tsx';
import { askIssues, say, when } from './ask-mend.ts';
import { Refused } from './Refused.tsx';
import { TicketCard } from './TicketCard.tsx';

/** How everything about an order stands, and a way to ask. @param asking the form is open from the beginning, and comes first */
export function OrderHelp({ orderId, asking = false }: { orderId: string; asking?: boolean }) {
  const { value, refusal, loading, again, take } = useAnswer(useCallback(() => askIssues(orderId), [orderId]));
  const [open, setOpen] = useState(asking);
  const [sent, setSent] = useState<string | null>(null);
  if (loading && !value) return <s-spinner accessibilityLabel={say('loading')} />;
  const form = value && open && (
    <AskForm orderId={orderId} told={value} taken={(after, { words, more }) => {
      take(after);
      setSent(words);
      setOpen(more);
    }} />
  );
  return (
    <s-stack gap="base">
      {refusal && <Refused refusal={refusal} again={again} />}
      {sent && <s-banner tone="success">{sent}</s-banner>}
      {asking && form}
      {value && <Standing orderId={orderId} told={value} take={take} />}
      {value && value.can.ask.length > 0 && !open && <s-button onClick={() => setOpen(true)}>{say('action_name')}</s-button>}
      {!asking && form}
    </s-stack>
  );
}

function Standing({ orderId, told, take }: { orderId: string; told: IssuesTold; take(after: IssuesTold): void }) {
  const { tickets, issues, resolutions } = told;
  return (
    <>
      {tickets.length === 0 && issues.length === 0 && <s-text color="subdued">{say('none')}</s-text>}
      {issues.map(({ id, about, says, at }) => (
        <s-stack key={id} direction="inline" gap="small-200">
          <s-text>{about}</s-text>
          <s-badge tone="neutral">{says}</s-badge>
          <s-text color="subdued">{when(at)}</s-text>
        </s-stack>
      ))}
      {resolutions.map(({ id, says, at }) => <s-text key={id}>{`${says} (${when(at)})`}</s-text>)}
      {tickets.map((ticket) => <TicketCard key={ticket.id} orderId={orderId} ticket={ticket} take={take} />)}
    </>
  );
}
