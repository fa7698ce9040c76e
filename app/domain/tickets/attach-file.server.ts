import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { shownFileName } from './shown-file-name.ts';

export interface FileToAttach {
  messageId: string;
  /** Which file of the message this is: attached twice is attached once. */
  slot: string;
  /** As the sender named it; shown, never used as a path. */
  name: string;
  /** Media type found by looking at the bytes. */
  type: string;
  bytes: Uint8Array;
}

/**
 * Stores a file of a message that is already there, so that a failure here
 * loses the file and never the words. Safe to repeat: the place follows from
 * message and slot.
 */
export async function attachFile(desk: Desk, file: FileToAttach): Promise<void> {
  const id = placeOf(file.messageId, file.slot);
  const fileKey = `${desk.shop.id}/${id}`;
  const known = await desk.db.attachment.findFirst({ where: { shopId: desk.shop.id, id }, select: { id: true } });
  if (known) return;
  // A crash between the two leaves a file nobody sees, and the next try puts it in the same place.
  await desk.files.put(fileKey, file.bytes);
  const row = { shopId: desk.shop.id, id, messageId: file.messageId, name: shownFileName(file.name), type: file.type, size: file.bytes.length, fileKey, createdAt: desk.clock.now() };
  await desk.db.attachment.createMany({ data: [row], skipDuplicates: true });
}

/** The id of a message's file in this slot: a UUID (version 8) that these two always have. */
export function placeOf(messageId: string, slot: string): string {
  const hex = createHash('sha256').update(`${messageId}\0${slot}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
