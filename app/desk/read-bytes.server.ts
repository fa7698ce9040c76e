import type { Share } from '#app/platform/byte-room.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * The whole body, counted while it is read: the header may be absent or wrong.
 * @param most bytes
 * @param share of a room for all callers together; the caller gives it back
 * @throws Problem too_large before all of it was read, too_many where the room was full
 */
export async function readBytes(request: Request, most: number, share?: Share): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('too_large');
  const parts: Uint8Array[] = [];
  let size = 0;
  let fits = true;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) throw new Problem('too_large');
    fits &&= !share || share.take(part.value.length);
    // Let go, but read to its end: who is answered while still sending hears of a broken line instead.
    if (fits) parts.push(part.value);
    else {
      parts.length = 0;
      share?.giveBack();
    }
  }
  if (!fits) throw new Problem('too_many', { retry: true, retryAfter: 20, note: 'too much is being sent at once' });
  return Buffer.concat(parts);
}
