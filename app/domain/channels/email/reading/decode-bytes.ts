import iconv from 'iconv-lite';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text out of bytes that claim a charset, or none. Mailers mislabel, so the
 * bytes are asked first: what is valid UTF-8 is UTF-8, and what reads as Hangul
 * under CP949 is that, whatever a Western label or none says.
 */
export function decodeBytes(bytes: Buffer, declared?: string | null): string {
  const charset = (declared ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (hasIso2022KrHeader(bytes) || charset === 'iso2022kr') return decodeIso2022Kr(bytes);
  if (isIso2022Jp(bytes, charset)) return new TextDecoder('iso-2022-jp').decode(bytes);
  if (isAscii(bytes)) return needsShift(charset) ? named(bytes, declared!) : bytes.toString('latin1');
  if (charset.startsWith('utf16') || charset.startsWith('utf32') || charset === 'utf7') return named(bytes, declared!);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return utf8;
  if (isKorean(charset)) return iconv.decode(bytes, 'cp949');
  if (isWestern(charset)) return asHangul(bytes) ?? (charset.startsWith('utf8') ? mostlyUtf8(bytes) : null) ?? iconv.decode(bytes, 'windows-1252');
  return named(bytes, declared!);
}

/** As decodeBytes, for text that a library read as one byte per character. */
export function decodeBinary(binary: string): string {
  // Already decoded where a character does not fit into a byte.
  if (!/[\u0080-\u00ff]/.test(binary) || /[^\u0000-\u00ff]/.test(binary)) return binary;
  return decodeBytes(Buffer.from(binary, 'latin1'));
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** Charsets whose bytes are all below 0x80 and yet are not ASCII. */
function needsShift(charset: string): boolean {
  return charset === 'utf7' || charset.startsWith('utf16') || charset.startsWith('hz');
}

function isKorean(charset: string): boolean {
  return /^(euckr|cseuckr|cp949|ms949|uhc|windows949|ksc?5601.*|ksc.*|korean|isoir149|johab)$/.test(charset);
}

/** Labels that are put on anything: none, ASCII, UTF-8 that is none, Latin. */
function isWestern(charset: string): boolean {
  return charset === '' || /^(usascii|ascii|utf8.*|iso88591|iso885915|latin1|windows1252|cp1252|unknown.*|default|8bit|binary|xunknown|none)$/.test(charset) || !iconv.encodingExists(charset);
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** A body cut in the middle of a character is UTF-8 all the same. */
function mostlyUtf8(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  const broken = text.split('\ufffd').length - 1;
  const multibyte = text.replace(/[\u0000-\u007f\ufffd]/g, '').length;
  return multibyte > broken * 4 ? text : null;
}

/** CP949, where the bytes fit it and most of what is not ASCII comes out as Hangul. */
function asHangul(bytes: Buffer): string | null {
  const text = iconv.decode(bytes, 'cp949');
  const foreign = text.replace(/[\u0000-\u007f]/g, '');
  const hangul = foreign.replace(/[^\uac00-\ud7a3]/g, '').length;
  const broken = foreign.split('\ufffd').length - 1;
  return hangul >= foreign.length * 0.6 && broken <= foreign.length * 0.02 ? text : null;
}

function named(bytes: Buffer, declared: string): string {
  return iconv.encodingExists(declared) ? iconv.decode(bytes, declared) : iconv.decode(bytes, 'windows-1252');
}

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

function hasIso2022KrHeader(bytes: Buffer): boolean {
  return bytes.includes('\x1b$)C', 0, 'latin1');
}

/** RFC 1557: KS X 1001 in seven bits between shift-out and shift-in. No JavaScript decoder knows it. */
function decodeIso2022Kr(bytes: Buffer): string {
  const eight: number[] = [];
  let shifted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte === 0x1b && bytes.subarray(index, index + 4).toString('latin1') === '\x1b$)C') index += 3;
    else if (byte === SHIFT_OUT) shifted = true;
    else if (byte === SHIFT_IN) shifted = false;
    else {
      if (byte === 0x0a) shifted = false;
      eight.push(shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte);
    }
  }
  return iconv.decode(Buffer.from(eight), 'cp949');
}

function isIso2022Jp(bytes: Buffer, charset: string): boolean {
  return charset.startsWith('iso2022jp') || bytes.includes('\x1b$B', 0, 'latin1') || bytes.includes('\x1b$@', 0, 'latin1');
}
