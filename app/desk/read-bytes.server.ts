import { Problem } from '#app/platform/problem.ts';

/**
 * The whole body, counted while it is read: the header may be absent or wrong.
 * @param most bytes
 * @throws Problem too_large before all of it was read
 */
export async function readBytes(request: Request, most: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('too_large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) throw new Problem('too_large');
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
