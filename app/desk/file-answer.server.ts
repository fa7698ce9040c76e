/** What a browser may draw by itself; the type was found in the bytes, not believed. Anything else is only saved. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A file as an answer: whatever is in it, it runs nothing here. */
export function fileAnswer(file: { name: string; type: string; bytes: Uint8Array }): Response {
  const inline = drawn.has(file.type);
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': inline ? file.type : 'application/octet-stream',
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escaped)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** RFC 5987 allows fewer characters than encodeURIComponent leaves. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
