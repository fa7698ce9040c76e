import type { RawForm, RawPhoto } from '#app/domain/channels/storefront/ticket-form.ts';
import { Problem } from '#app/platform/problem.ts';

/** Four photos of 5 MB, their words, and what the encoding adds. */
const MAX_BYTES = 22 * 1024 * 1024;

/**
 * The fields of a posted form, multipart or URL-encoded.
 * @throws Problem too_large before all of it was read, bad_input for what is no form
 */
export async function readPost(request: Request): Promise<RawForm> {
  const fields = await formOf(await bytesOf(request), request.headers.get('content-type') ?? '');
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    key: text('key'),
    locale: text('locale') === 'ko' || text('locale') === 'en' ? text('locale') : '',
    name: text('name'),
    email: text('email'),
    orderNumber: text('orderNumber'),
    topic: text('topic'),
    message: text('message'),
    website: text('website'),
    elapsed: text('elapsed'),
    photos: await photosOf(fields),
  };
}

/** Counted while it is read: the header may be absent or wrong. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw new Problem('too_large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MAX_BYTES) throw new Problem('too_large');
    parts.push(part.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Problem('bad_input', { note: 'the body is no form' });
  }
}

/** A browser sends an empty file when none was chosen. */
async function photosOf(fields: FormData): Promise<RawPhoto[]> {
  const files = fields.getAll('photos').filter((value) => typeof value !== 'string' && value.size > 0) as File[];
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
