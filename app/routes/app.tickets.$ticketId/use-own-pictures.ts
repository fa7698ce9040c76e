import { useEffect, useState } from 'react';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { fetchFile } from './fetch-file.ts';

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/**
 * The pictures that came with a mail, by the place where they stand in it, as
 * data: addresses: the frame belongs to nobody and may fetch nothing of ours.
 */
export function useOwnPictures(attachments: AttachmentView[]): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const placed = attachments.filter((file) => file.cid !== null && SHOWN.has(file.type));
  const wanted = placed.map((file) => file.id).join();
  useEffect(() => {
    const abort = new AbortController();
    for (const { id, href, cid, type } of placed) {
      fetchFile({ id, href }, abort.signal)
        .then((bytes) => bytes && dataAddress(bytes, type))
        .then(
          (address) => !address || abort.signal.aborted || setPictures((known) => new Map(known).set(cid!, address)),
          // A picture that is gone leaves its place empty; the file itself stands among the attachments.
          () => {},
        );
    }
    return () => abort.abort();
    // `placed` is made anew with each drawing; its files are named by `wanted`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return pictures;
}

/** @param type as the server found it by looking at the bytes */
function dataAddress(bytes: Blob, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}
