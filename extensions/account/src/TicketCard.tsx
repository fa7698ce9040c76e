/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import type { IssuesTold, MessageTold, TicketTold } from '#app/domain/shoppers/issues-told.ts';
import type { Refusal } from '../../shared/ask-app.ts';
import { newKey } from '../../shared/new-key.ts';
import { typedIn } from './account.ts';
import { reply, say, when } from './ask-mend.ts';
import { Refused } from './Refused.tsx';

interface Props {
  orderId: string;
  ticket: TicketTold;
  take(after: IssuesTold): void;
}

/** One ticket with its newest words, and a field to answer. What was typed stays until it arrived. */
export function TicketCard({ orderId, ticket, take }: Props) {
  const sentRef = useRef({ text: '', key: '' });
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function send() {
    if (sending || text.trim() === '') return;
    setSending(true);
    const { value, refusal: no } = await reply(orderId, { ticketId: ticket.id, key: keyOf(text), text });
    setSending(false);
    setRefusal(no);
    if (!value) return;
    sentRef.current = { text: '', key: '' };
    // What was typed meanwhile is still to be sent.
    setText((now) => (now === text ? '' : now));
    take(value);
  }

  /** The app may have the first of two: the same words again go by the same key, others by their own. */
  function keyOf(words: string): string {
    if (words !== sentRef.current.text) sentRef.current = { text: words, key: newKey() };
    return sentRef.current.key;
  }

  return (
    <s-stack gap="small-200">
      <s-divider />
      <s-heading>{say('ticket', { number: ticket.number, subject: ticket.subject })}</s-heading>
      <s-text color="subdued">{ticket.says}</s-text>
      {ticket.messages.map((message) => <Message key={message.id} message={message} />)}
      {refusal && <Refused refusal={refusal} />}
      {ticket.reply && (
        <>
          <s-text-area label={say('reply.label', { number: ticket.number })} rows={3} maxLength={10000} value={text} onInput={(event) => setText(typedIn(event))} />
          <s-button variant="secondary" loading={sending} disabled={text.trim() === ''} onClick={() => void send()}>{say('reply.send')}</s-button>
        </>
      )}
    </s-stack>
  );
}

/** Each line as it was written. */
function Message({ message: { who, at, text, files } }: { message: MessageTold }) {
  return (
    <s-stack gap="none">
      <s-text color="subdued">{`${say(`who.${who}`)} · ${when(at)}`}</s-text>
      {text.split('\n').map((line, place) => <s-text key={place}>{line}</s-text>)}
      {files > 0 && <s-text color="subdued">{say('files', { count: files })}</s-text>}
    </s-stack>
  );
}
