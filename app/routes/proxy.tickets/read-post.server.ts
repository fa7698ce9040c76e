import { readBytes } from '#app/desk/read-bytes.server.ts';
import type { RawForm, RawPhoto } from '#app/domain/channels/storefront/ticket-form.ts';
import { Problem } from '#app/platform/problem.ts';

/** Four photos of 5 MB, their words, and what the encoding adds. */
const MAX_BYTES = 22 * 1024 * 1024;

/**
 * The fields of a posted form, multipart or URL-encoded.
 * @throws Problem too_large before all of it was read, bad_input for what is no form
 */
export async function readPost(request: Request): Promise<RawForm> {
  const fields = await formOf(await readBytes(request, MAX_BYTES), request.headers.get('content-type') ?? '');
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

async function formOf(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
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
