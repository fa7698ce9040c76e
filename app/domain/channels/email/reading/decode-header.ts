import { decodeBytes } from './decode-bytes.ts';

const WORD = /=\?([^?\s]+?)\?([bqBQ])\?([^?]*)\?=/g;

/**
 * A header's value as people read it: RFC 2047 words and raw 8-bit text, out of
 * the bytes in one-byte-per-character form. Neighbouring words of one charset
 * are joined before decoding: mailers split inside a character.
 */
export function decodeHeader(binary: string): string {
  const value = binary.replace(/\r?\n[ \t]?/g, ' ');
  let text = '';
  let last = 0;
  let run: { charset: string; bytes: Buffer[] } | null = null;
  const flush = () => {
    if (run) text += decodeBytes(Buffer.concat(run.bytes), run.charset);
    run = null;
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(last, match.index);
    const charset = match[1]!.split('*')[0]!.toLowerCase();
    const open = run as { charset: string; bytes: Buffer[] } | null;
    const joins = open !== null && between.trim() === '';
    if (!joins || open.charset !== charset) flush();
    // Space between two words is not part of the text (RFC 2047, 6.2).
    if (!joins) text += raw(between);
    run ??= { charset, bytes: [] };
    run.bytes.push(match[2]!.toLowerCase() === 'b' ? Buffer.from(match[3]!, 'base64') : quoted(match[3]!));
    last = match.index + match[0].length;
  }
  flush();
  return (text + raw(value.slice(last))).replace(/\s+/g, ' ').trim();
}

function raw(binary: string): string {
  return decodeBytes(Buffer.from(binary, 'latin1'));
}

function quoted(text: string): Buffer {
  const plain = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
