import { useState } from 'react';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { fetchFile } from './fetch-file.ts';

/** Saving a file to the agent's machine, and how that fares. */
export function useSaving(attachment: AttachmentView) {
  const [state, setState] = useState<'idle' | 'busy' | 'gone' | 'failed'>('idle');
  const save = async () => {
    setState('busy');
    try {
      const bytes = await fetchFile(attachment);
      if (bytes) saveAs(bytes, attachment.name);
      setState(bytes ? 'idle' : 'gone');
    } catch {
      setState('failed');
    }
  };
  return { state, save: () => void save() };
}

function saveAs(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
