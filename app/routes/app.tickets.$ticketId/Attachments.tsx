import { Button, InlineStack } from '@shopify/polaris';
import { AttachmentIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { freshLink } from './fetch-file.ts';
import { useSaving } from './use-saving.ts';

const PictureDialog = lazyDialog(() => import('./PictureDialog.tsx'));

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp']);
const square = { display: 'block', width: 120, height: 120, objectFit: 'cover', borderRadius: 8, background: 'var(--p-color-bg-fill-tertiary)' } as const;

/** Pictures to look at, everything else to save, by signed links that run out. */
export function Attachments({ attachments }: { attachments: AttachmentView[] }) {
  if (!attachments.length) return null;
  return (
    <InlineStack gap="200">
      {attachments.map((attachment) => (SHOWN.has(attachment.type) ? <Picture key={attachment.id} attachment={attachment} /> : <File key={attachment.id} attachment={attachment} />))}
    </InlineStack>
  );
}

function Picture({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('ticket');
  const { src, gone, onError } = usePicture(attachment);
  const [open, setOpen] = useState(false);
  if (gone) return <File attachment={attachment} />;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        style={{ border: 0, padding: 0, background: 'none', cursor: 'zoom-in', borderRadius: 8 }}
        aria-label={t('files.open', { name: attachment.name })}
      >
        <img src={src} alt={attachment.name} width={120} height={120} loading="lazy" onError={onError} style={square} />
      </button>
      {open && <PictureDialog attachment={attachment} src={src} onError={onError} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The link that the page first came with draws it for as long as the page is open; where that has run out, a new one. One that fails and is still the newest leads to nothing. */
function usePicture({ id, href }: AttachmentView) {
  const [src, setSrc] = useState(href);
  const [gone, setGone] = useState(false);
  const onError = () => {
    freshLink(id).then(
      (fresh) => (fresh && fresh !== src ? setSrc(fresh) : setGone(true)),
      () => setGone(true),
    );
  };
  return { src, gone, onError };
}

function File({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('ticket');
  const { state, save } = useSaving(attachment);
  return (
    <Button icon={AttachmentIcon} onClick={save} loading={state === 'busy'} disabled={state === 'gone'}>
      {state === 'gone' || state === 'failed' ? t(`files.${state}`, { name: attachment.name }) : t('files.name', { name: attachment.name, kilobytes: Math.max(1, Math.round(attachment.size / 1024)) })}
    </Button>
  );
}
