import { MIMEType } from 'node:util';
import { Problem } from '#app/platform/problem.ts';

/**
 * More than any form of ours has. Once read apart each field costs memory and
 * time beyond its few bytes: half a million empty files fit into 32 MB and are
 * 850 MB and seven seconds of the process; "a&" without end is nine seconds for
 * one MB, and more than a minute for four.
 */
const MOST_PARTS = 100;

/** Of a form that has no files: ten thousand syllables take 90 KB. */
const MOST_ENCODED = 256 * 1024;

/**
 * A form's fields out of its bytes, multipart or URL-encoded, without letting
 * their number grow with what was sent.
 * @param most parts, where a form of ours has more
 * @throws Problem too_large for far more than a form has, bad_input for what is no form
 */
export async function postedFields(bytes: Buffer<ArrayBuffer>, contentType: string, most: number = MOST_PARTS): Promise<FormData> {
  if (!fits(bytes, contentType, most)) throw new Problem('too_large', { note: 'too many fields' });
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Problem('bad_input', { note: 'the body is no form' });
  }
}

function fits(bytes: Buffer, contentType: string, most: number): boolean {
  const boundary = boundaryOf(contentType);
  return boundary === null ? bytes.length <= MOST_ENCODED && hasFew(bytes, '&', most) : hasFew(bytes, boundary, most);
}

function hasFew(bytes: Buffer, between: string, most: number): boolean {
  let parts = 0;
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length)) if (++parts > most) return false;
  return true;
}

/** Read as the reader of forms reads it, or what is counted is not what is read. */
function boundaryOf(contentType: string): string | null {
  try {
    const { essence, params } = new MIMEType(contentType);
    const boundary = params.get('boundary');
    return essence === 'multipart/form-data' && boundary ? `--${boundary}` : null;
  } catch {
    return null;
  }
}
