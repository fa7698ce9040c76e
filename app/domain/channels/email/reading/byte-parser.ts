import { MailParser, type AttachmentStream, type HeaderLines } from 'mailparser';
import { Transform, type TransformCallback } from 'node:stream';
import { decodeBinary, decodeBytes } from './decode-bytes.ts';
import { unflow } from './unflow.ts';

export interface MailParts {
  /** Header lines in order, one byte per character. */
  headers: { key: string; value: string }[];
  /** What the mail says as plain text; null when it has no such part. */
  text: string | null;
  html: string | null;
  attachments: RawAttachment[];
  contentType: string;
}

export interface RawAttachment {
  name: string | null;
  declaredType: string;
  cid: string | null;
  bytes: Buffer;
}

/** Longer HTML (characters) would keep a worker busy for half a minute; what is read of it is our own affair. */
const MAX_HTML_READ = 400_000;

/**
 * Splits a mail into its parts, from bytes. Text parts are decoded by
 * `decodeBytes`; forwarded mails inside stay attachments, so that their words
 * are not taken for the sender's.
 */
export function parseBytes(raw: Buffer): Promise<MailParts> {
  return new Promise((resolve, reject) => {
    const parser = new ByteParser({ skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, ignoreEmbedded: true, maxHtmlLengthToParse: MAX_HTML_READ });
    const parts: MailParts = { headers: [], text: null, html: null, attachments: [], contentType: '' };
    let failed: Error | null = null;
    parser.on('error', (error: Error) => {
      failed = error;
    });
    parser.on('headerLines', (lines: HeaderLines) => {
      parts.headers = lines.map(({ key, line }) => ({ key, value: String(line).replace(/^[^:]*:/, '') }));
    });
    parser.on('data', (part) => {
      if (part.type === 'attachment') collect(part, parts);
      else if (part.type === 'text') {
        parts.html = part.html || null;
        // Text that the library made of HTML is not a text part.
        parts.text = parser.hasPlainText ? (part.text ?? '') : null;
      }
    });
    const settle = () => {
      parts.contentType = parts.headers.find((header) => header.key === 'content-type')?.value.trim() ?? '';
      // Given up on half way (parts nested too deep): what it had is no mail to go by.
      if (failed && (parts.headers.length === 0 || (parts.text === null && parts.html === null && parts.attachments.length === 0))) reject(failed);
      else resolve(parts);
    };
    parser.on('end', settle);
    // After an error of its own the library closes without an end, and whoever waits for one waits for ever.
    parser.on('close', settle);
    parser.end(raw);
  });
}

function collect(part: AttachmentStream, parts: MailParts): void {
  const chunks: Buffer[] = [];
  const content = part.content as unknown as NodeJS.ReadableStream;
  content.on('data', (chunk: Buffer) => chunks.push(chunk));
  content.on('end', () => {
    parts.attachments.push({
      name: part.filename ? decodeBinary(part.filename) : null,
      declaredType: part.contentType || 'application/octet-stream',
      cid: part.cid ?? null,
      bytes: Buffer.concat(chunks),
    });
    part.release();
  });
}

interface Node {
  contentType?: string | false;
  charset?: string;
  isAttachment?: boolean;
  node: { flowed?: boolean; delSp?: boolean };
}

// The library decodes by the label alone, and takes unlabelled bytes for UTF-8.
// Every text part is given a label that only our decoder knows. The method is
// none of the documented ones: the package is pinned, and the tests would fail.
const OURS = 'x-bytes-first';
const Library = MailParser as unknown as new (options: object) => MailParser & { createNode(node: unknown): Node };

class ByteParser extends Library {
  hasPlainText = false;

  override createNode(node: unknown): Node {
    const made = super.createNode(node);
    if (made.isAttachment) return made;
    const { flowed = false, delSp = false } = made.node;
    made.charset = [OURS, flowed ? 'flowed' : '', delSp ? 'delsp' : '', made.charset ?? ''].join(';');
    made.node.flowed = false;
    if (made.contentType === 'text/plain' || made.contentType === 'message/delivery-status') this.hasPlainText = true;
    return made;
  }

  getDecoder(): { decodeStream(charset: string): Transform } {
    return { decodeStream: (label) => new WholeDecoder(label) };
  }
}

/** Collects a part whole: a charset is only recognised on all of it. */
class WholeDecoder extends Transform {
  #chunks: Buffer[] = [];
  #label: string;

  constructor(label: string) {
    super();
    this.#label = label;
  }

  override _transform(chunk: Buffer | string, encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    const [, flowed, delSp, ...charset] = this.#label.split(';');
    const text = decodeBytes(Buffer.concat(this.#chunks), charset.join(';'));
    this.push(Buffer.from(flowed ? unflow(text, delSp !== '') : text));
    done();
  }
}
