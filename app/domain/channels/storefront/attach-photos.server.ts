import type { Desk } from '#app/desk/desk.ts';
import { attachFile, placeOf } from '#app/domain/tickets/attach-file.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { photoSlots } from './photo-slots.server.ts';
import type { Photo } from './photos.ts';
import type { RawPhoto } from './ticket-form.ts';

/**
 * Stores photos of a message whose words are already safe; done again it
 * stores what is not there yet.
 * @returns names of those that could not be stored
 */
export async function attachPhotos(desk: Desk, messageId: string, photos: Photo[]): Promise<string[]> {
  const lost: string[] = [];
  for (const photo of photos) {
    try {
      await attachFile(desk, { messageId, ...photo });
    } catch (error) {
      log.error({ shopId: desk.shop.id, messageId, reason: reasonOf(error) }, 'a photo of a form was not stored');
      lost.push(photo.name);
    }
  }
  return lost;
}

/** Whether all of these photos of a message are stored: who posts the same again need not have them drawn again. */
export async function arePhotosAttached(desk: Desk, messageId: string, raw: readonly RawPhoto[]): Promise<boolean> {
  const ids = photoSlots(raw).map((slot) => placeOf(messageId, slot));
  return ids.length === 0 || (await desk.db.attachment.count({ where: { shopId: desk.shop.id, id: { in: ids } } })) === ids.length;
}
