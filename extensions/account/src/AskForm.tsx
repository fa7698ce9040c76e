/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import type { Refusal } from '../../shared/ask-app.ts';
import { newKey } from '../../shared/new-key.ts';
import { typedIn } from './account.ts';
import { AddressFields } from './AddressFields.tsx';
import { request, say, type AddressTyped, type Taken } from './ask-mend.ts';
import { countFits, ItemsField, type Chosen } from './ItemsField.tsx';
import { PhotoField } from './PhotoField.tsx';
import { Refused } from './Refused.tsx';

interface Props {
  orderId: string;
  told: IssuesTold;
  /** @param done words that it arrived, and whether there is more to send: what was changed while it was on its way */
  taken(after: IssuesTold, done: { words: string; more: boolean }): void;
}

/** Asks one thing of the order: what, of which goods or to which address, in the shopper's words and with photos. */
export function AskForm({ orderId, told: { order, can }, taken }: Props) {
  const sentRef = useRef({ asked: '', key: '' });
  const [wanted, setKind] = useState(can.ask[0]?.kind ?? 'question');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const [address, setAddress] = useState<AddressTyped>({ name: '', phone: '', zip: '', province: '', city: '', address1: '', address2: '' });
  const [photos, setPhotos] = useState<File[]>([]);
  // What is drawn already, without waiting for the page to be drawn: a choice may end while others change the list.
  const photosRef = useRef(photos);
  const [photosWrong, setPhotosWrong] = useState<string | null>(null);
  /** Choices of photos that are being drawn. */
  const [preparing, setPreparing] = useState(0);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // After a first request others may be possible.
  const ask = can.ask.find((one) => one.kind === wanted) ?? can.ask[0];
  const kind = ask?.kind ?? wanted;
  const items = ask?.withItems ? (order?.items ?? []) : [];
  const standing = JSON.stringify([kind, words, chosen, address]);
  const standingRef = useRef(standing);
  standingRef.current = standing;
  const preparingRef = useRef(preparing);
  preparingRef.current = preparing;

  async function send() {
    const about = items.filter(({ id }) => id in chosen);
    const unfit = about.find((item) => !countFits(item, chosen[item.id]!));
    if (sending || preparing > 0) return;
    if (unfit) return setRefusal({ code: 'bad_input', words: say('ask.countWrong', { most: unfit.quantity }), field: 'lines' });
    setSending(true);
    const lines = about.map(({ id }) => ({ id, quantity: Number(chosen[id]) }));
    const wish = { kind, words, lines, address: ask?.withAddress ? address : null };
    const { value, refusal: no } = await request(orderId, { ...wish, key: keyOf(wish) }, photos);
    setSending(false);
    setRefusal(no);
    setPhotosWrong(no?.field === 'photos' ? no.words : null);
    if (!value) return;
    sentRef.current = { asked: '', key: '' };
    putPhotos(photosRef.current.filter((photo) => !photos.includes(photo)));
    setWords((now) => (now === words ? '' : now));
    taken(value, { words: wordsOf(value.taken), more: standingRef.current !== standing || photosRef.current.length > 0 || preparingRef.current > 0 });
  }

  function putPhotos(next: File[]) {
    photosRef.current = next;
    setPhotos(next);
  }

  /** The app may have the first of two: the same again goes by the same key, what was changed is another wish. */
  function keyOf(wish: object): string {
    const asked = JSON.stringify([wish, photos.map(({ name, size }) => [name, size])]);
    if (asked !== sentRef.current.asked) sentRef.current = { asked, key: newKey() };
    return sentRef.current.key;
  }

  return (
    <s-stack gap="base">
      <s-select label={say('ask.kind')} value={kind} onChange={(event) => setKind(typedIn(event) as typeof kind)}>
        {can.ask.map((one) => <s-option key={one.kind} value={one.kind}>{one.says}</s-option>)}
      </s-select>
      {ask && <s-text color="subdued">{ask.hint}</s-text>}
      {items.length > 0 && <ItemsField items={items} chosen={chosen} change={setChosen} />}
      {ask?.withAddress && <AddressFields address={address} change={setAddress} wrong={refusal} />}
      <s-text-area label={say('ask.words')} rows={4} maxLength={10000} value={words} onInput={(event) => setWords(typedIn(event))} />
      <PhotoField list={photosRef} photos={photos} change={putPhotos} error={photosWrong} tell={setPhotosWrong} preparing={(change) => setPreparing((now) => now + change)} />
      {/* Beside its field, too; that one may be far up by now. */}
      {refusal && <Refused refusal={refusal} />}
      <s-button variant="primary" loading={sending || preparing > 0} onClick={() => void send()}>{say('ask.send')}</s-button>
    </s-stack>
  );
}

function wordsOf({ number, byMail, as, lost }: Taken): string {
  const atOnce = { done: null, done_cancel: 'ask.doneCancel', done_return: 'ask.doneReturn', done_address: 'ask.doneAddress' }[as];
  const done = say(atOnce ?? (byMail ? 'ask.doneEmailed' : 'ask.done'), { number });
  // Accounts may have this extension before the app is as new, or after.
  return lost?.length ? `${done} ${say('ask.photosLost', { names: lost.join(', ') })}` : done;
}
