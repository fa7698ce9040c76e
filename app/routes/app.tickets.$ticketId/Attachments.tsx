import { Button, InlineStack } from '@shopify/polaris';
import { AttachmentIcon } from '@shopify/polaris-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { fetchFile } from './fetch-file.ts';

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Pictures to look at, everything else to save. Both come by a signed fetch: an address alone opens nothing. */
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
  const [address, setAddress] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    let made: string | null = null;
    fetchFile(attachment.id, abort.signal).then(
      (bytes) => (bytes ? setAddress((made = URL.createObjectURL(bytes))) : setGone(true)),
      () => abort.signal.aborted || setGone(true),
    );
    return () => {
      abort.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [attachment.id]);
  if (gone) return <File attachment={attachment} />;
  const square = { width: 120, height: 120, objectFit: 'cover', borderRadius: 8, background: 'var(--p-color-bg-fill-tertiary)' } as const;
  if (!address) return <div style={square} aria-busy="true" />;
  return (
    <button
      type="button"
      onClick={() => window.open(address, '_blank')}
      style={{ border: 0, padding: 0, background: 'none', cursor: 'zoom-in', borderRadius: 8 }}
      aria-label={t('files.open', { name: attachment.name })}
    >
      <img src={address} alt={attachment.name} style={{ ...square, display: 'block' }} />
    </button>
  );
}

function File({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('ticket');
  const [state, setState] = useState<'idle' | 'busy' | 'gone' | 'failed'>('idle');
  const save = async () => {
    setState('busy');
    try {
      const bytes = await fetchFile(attachment.id);
      if (bytes) saveAs(bytes, attachment.name);
      setState(bytes ? 'idle' : 'gone');
    } catch {
      setState('failed');
    }
  };
  return (
    <Button icon={AttachmentIcon} onClick={() => void save()} loading={state === 'busy'} disabled={state === 'gone'}>
      {state === 'gone' || state === 'failed' ? t(`files.${state}`, { name: attachment.name }) : t('files.name', { name: attachment.name, kilobytes: Math.max(1, Math.round(attachment.size / 1024)) })}
    </Button>
  );
}

function saveAs(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
