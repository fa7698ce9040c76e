/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WrittenDown } from '#app/domain/shoppers/issues-told.ts';
import type { Refusal } from '../../shared/ask-app.ts';
import { newKey } from '../../shared/new-key.ts';
import { openTicket, say, type Place } from './ask-mend.ts';
import { Refused } from './Refused.tsx';

/** As app/domain/issues/cause-fields.ts has them; a test holds the two together. */
export const TOPICS = ['late_parcel', 'lost_parcel', 'damaged', 'wrong_item', 'missing_item', 'return_exchange', 'refund', 'product_question', 'other'];

/** Writes down what a customer told by phone or in person. */
export function OpenTicket({ place }: { place: Place }) {
  const sentRef = useRef({ written: '', key: '' });
  const [form, setForm] = useState({ topic: 'other', subject: '', text: '' });
  const formRef = useRef(form);
  formRef.current = form;
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [opened, setOpened] = useState<WrittenDown | null>(null);
  /** It was changed while the ticket was being opened: what stands in it now is in no ticket. */
  const [changed, setChanged] = useState(false);
  if (opened && !changed) return <Opened ticket={opened} />;

  const absent = (words: string) => (missing && words.trim() === '' ? say('action.missing') : '');
  async function send() {
    if (sending) return;
    setMissing(true);
    if (form.subject.trim() === '' || form.text.trim() === '') return;
    setSending(true);
    setRefusal(null);
    const { value, refusal: no } = await openTicket(place, { key: keyOf(form), ...form });
    setSending(false);
    setRefusal(no);
    if (!value) return;
    sentRef.current = { written: '', key: '' };
    setChanged(JSON.stringify(formRef.current) !== JSON.stringify(form));
    setOpened(value);
  }

  /** The app may have the first of two: the same again goes by the same key, what was changed is another ticket. */
  function keyOf(wish: object): string {
    const written = JSON.stringify(wish);
    if (written !== sentRef.current.written) sentRef.current = { written, key: newKey() };
    return sentRef.current.key;
  }

  return (
    <s-admin-action heading={say('action.heading')} loading={false}>
      <s-button slot="primary-action" variant="primary" loading={sending} onClick={() => void send()}>{say('action.send')}</s-button>
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>{say('action.cancel')}</s-button>
      <s-stack gap="base">
        {opened && <Banner ticket={opened} more={<s-link href={`app:app/tickets/${opened.ticketId}`}>{say('action.look')}</s-link>} />}
        {refusal && <Refused refusal={refusal} />}
        <s-paragraph>{say('action.intro')}</s-paragraph>
        <s-select label={say('action.topic')} value={form.topic} onChange={(event) => setForm({ ...form, topic: event.currentTarget.value })}>
          {TOPICS.map((topic) => <s-option key={topic} value={topic}>{say(`topics.${topic}`)}</s-option>)}
        </s-select>
        <s-text-field label={say('action.subject')} maxLength={200} required value={form.subject} error={absent(form.subject)} onInput={(event) => setForm({ ...form, subject: event.currentTarget.value })} />
        <s-text-area label={say('action.text')} rows={6} maxLength={10000} required value={form.text} error={absent(form.text)} onInput={(event) => setForm({ ...form, text: event.currentTarget.value })} />
      </s-stack>
    </s-admin-action>
  );
}

function Opened({ ticket }: { ticket: WrittenDown }) {
  return (
    <s-admin-action heading={say('action.heading')} loading={false}>
      <s-button slot="primary-action" variant="primary" href={`app:app/tickets/${ticket.ticketId}`}>{say('action.look')}</s-button>
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>{say('action.close')}</s-button>
      <Banner ticket={ticket} />
    </s-admin-action>
  );
}

function Banner({ ticket: { number, emailed }, more }: { ticket: WrittenDown; more?: ComponentChildren }) {
  return (
    <s-banner tone="success">
      <s-paragraph>{say(emailed ? 'action.openedEmailed' : 'action.opened', { number })}</s-paragraph>
      {more}
    </s-banner>
  );
}
