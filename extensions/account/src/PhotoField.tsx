/** @jsxImportSource preact */
import { useRef, type MutableRef } from 'preact/hooks';
import { say } from './ask-mend.ts';
import { smallPhoto } from './small-photo.ts';

const MOST = 6;

interface Props {
  /** What is there now; `photos` is what the page was drawn with. */
  list: Readonly<MutableRef<File[]>>;
  photos: File[];
  change(photos: File[]): void;
  /** What is wrong with them; null for nothing. */
  error: string | null;
  /** Told what is wrong with the last choice; null once that is over. */
  tell(wrong: string | null): void;
  /** Told as each choice begins and ends being drawn: until then its photos are not there to be sent. */
  preparing(change: 1 | -1): void;
}

/** Takes photos, drawn smaller as they come, and lists them with a way to take one back. */
export function PhotoField({ list, photos, change, error, tell, preparing }: Props) {
  const turn = useRef(Promise.resolve());

  function choose(zone: HTMLElement & { value?: string; files?: readonly File[] }) {
    // Shopify's types do not name what its own page does.
    const files = [...(zone.files ?? [])];
    zone.value = '';
    tell(files.length === 0 ? say('ask.photosNone') : null);
    preparing(1);
    inTurn(async () => {
      for (const file of files) await add(file);
      preparing(-1);
    });
  }

  async function add(file: File) {
    if (list.current.length === MOST) return tell(say('ask.photosMany'));
    const photo = await smallPhoto(file);
    change([...list.current, photo]);
  }

  function inTurn(act: () => void | Promise<void>) {
    turn.current = turn.current.then(act);
  }

  function remove(photo: File) {
    tell(null);
    change(list.current.filter((one) => one !== photo));
  }

  // Behind the choice that it belongs to, of which a part may have been taken.
  const rejected = () => inTurn(() => tell(say('ask.photosKind')));

  return (
    <s-stack gap="small-200">
      <s-drop-zone label={say('ask.photos')} multiple accept="image/jpeg,image/png,image/webp,image/heic,image/heif" {...(error ? { error } : {})} onChange={(event) => choose(event.currentTarget as HTMLElement)} onDropRejected={rejected} />
      {photos.map((photo, at) => (
        <s-button key={`${at} ${photo.name}`} variant="secondary" onClick={() => remove(photo)}>{say('ask.photoRemove', { name: photo.name })}</s-button>
      ))}
    </s-stack>
  );
}
