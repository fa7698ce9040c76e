import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** What a picture's element draws; the type was found in the bytes, not believed. Anything else has no type but bytes. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** Whatever is in it, it runs nothing here: no page is made of it, and no other site may draw it. */
const GUARDS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
};

/** A file as an answer: to be saved, or drawn by a page of ours. */
export function fileAnswer(file: { name: string; type: string; bytes: Uint8Array }): Response {
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...GUARDS, 'Content-Type': drawn.has(file.type) ? file.type : 'application/octet-stream', 'Content-Disposition': attached(file.name) },
  });
}

/** Why a file does not come, in plain words: 404, 410 for a link that is too old, 429 where too much is asked for. Anything but a Problem goes on. */
export function fileRefusal(error: unknown, request: Request): Response {
  if (!(error instanceof Problem)) throw error;
  const locale = /^ko\b/i.test(request.headers.get('accept-language') ?? '') ? 'ko' : 'en';
  const { code, status, details: { retryAfter } } = error;
  const words = wordsFor(locale, 'files')(code === 'expired' ? 'expired' : code === 'too_many' ? 'busy' : 'gone');
  const again: Record<string, string> = retryAfter ? { 'Retry-After': String(retryAfter) } : {};
  return new Response(words, { status, headers: { ...GUARDS, ...again, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale } });
}

/** RFC 6266: the name in ASCII for whoever knows no better, and as it is. */
function attached(name: string): string {
  const whole = name.toWellFormed();
  const plain = whole.replace(/[^\w .()-]+/g, '_').replace(/^[_ ]+(?=\.|$)/, 'file');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole).replace(/['()*]/g, escaped)}`;
}

/** RFC 5987 allows fewer characters than encodeURIComponent leaves. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
