import { crc32 } from 'node:zlib';

export interface ArchiveEntry {
  /** With "/" between folders. */
  path: string;
  bytes: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const VERSION = 20;
const LARGEST = 0xffffffff;

/**
 * A zip archive, piece by piece, so that no more than one file is in memory.
 * Stored, not compressed: photos are so already (APPNOTE 6.3.10, 4.3 to 4.4).
 * @param at the time every entry carries, in UTC
 * @throws Error beyond 4 GB or 65,535 entries, which would need another format
 */
export async function* zipped(entries: AsyncIterable<ArchiveEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { path, bytes } of entries) {
    const name = Buffer.from(path);
    const traits = traitsOf(name, bytes, at);
    const header = Buffer.concat([long(0x04034b50), traits, name]);
    directory.push(Buffer.concat([long(0x02014b50), short(VERSION), traits, Buffer.alloc(10), long(offset), name]));
    offset += header.length + bytes.length;
    if (offset > LARGEST || directory.length > 0xffff) throw new Error('Too much for one zip archive');
    yield header;
    yield bytes;
  }
  const listed = Buffer.concat(directory);
  yield Buffer.concat([listed, long(0x06054b50), short(0), short(0), short(directory.length), short(directory.length), long(listed.length), long(offset), short(0)]);
}

/** What the header of an entry and its line in the directory share. */
function traitsOf(name: Buffer, bytes: Uint8Array, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return Buffer.concat([short(VERSION), short(UTF8_NAMES), short(0), short(time), short(day), long(crc32(bytes)), long(bytes.length), long(bytes.length), short(name.length), short(0)]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
