import { boxesIn, numbersFrom, type Box } from './iso-boxes.ts';

/** Items that are the picture itself, its tiles, thumbnails, depth and alpha planes. */
const PICTURE = new Set(['hvc1', 'hev1', 'av01', 'grid', 'iden', 'iovl', 'tmap']);
/** Items beside it: camera data with the place, XMP and whatever else a program leaves. */
const BESIDE = new Set(['Exif', 'mime', 'uri ']);

interface Range {
  start: number;
  end: number;
}

/**
 * A HEIC photo whose camera data, XMP and foreign boxes are overwritten with
 * zeros where they lie, so that nothing moves and the picture stays as it is.
 * Which way is up stands in its own property (irot) and stays.
 *
 * A phone's file is plain: one `meta` box that lists the items (iinf) and where
 * each lies (iloc; ISO/IEC 23008-12, 14496-12 8.11). Anything else, such as a
 * film, an item of an unknown kind or one that lies elsewhere, is refused: what
 * cannot be found for certain cannot be taken out for certain.
 * @returns null for what is refused
 */
export function stripHeic(bytes: Uint8Array): Uint8Array | null {
  const stripped = Buffer.from(bytes);
  try {
    const ranges = personalRanges(stripped);
    for (const { start, end } of ranges ?? []) stripped.fill(0, start, end);
    return ranges && stripped;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function personalRanges(bytes: Buffer): Range[] | null {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const metas = boxes?.filter(({ type }) => type === 'meta') ?? [];
  if (!boxes || boxes[0]?.type !== 'ftyp' || metas.length !== 1 || boxes.some(({ type }) => type === 'moov' || type === 'moof')) return null;
  const meta = metas[0]!;
  const parts = boxesIn(bytes, meta.body + 4, meta.end);
  const [iinf, iloc] = ['iinf', 'iloc'].map((type) => parts?.filter((part) => part.type === type) ?? []);
  if (!parts || iinf!.length !== 1 || iloc!.length !== 1) return null;
  const types = itemTypes(bytes, iinf![0]!);
  if (!types || [...types.values()].some((type) => !PICTURE.has(type) && !BESIDE.has(type))) return null;
  const beside = new Set([...types].filter(([, type]) => BESIDE.has(type)).map(([id]) => id));
  const located = itemRanges(bytes, iloc![0]!, parts.find(({ type }) => type === 'idat'), beside);
  if (!located) return null;
  const foreign = [...boxes.filter(({ type }) => !['ftyp', 'meta', 'mdat'].includes(type)), ...parts.filter(({ type }) => ['uuid', 'udta', 'free', 'skip', 'xml ', 'bxml'].includes(type))];
  return [...located, ...foreign.map(({ body, end }) => ({ start: body, end }))];
}

/** Item id → kind. Null for a list in a form that names no kinds. */
function itemTypes(bytes: Buffer, iinf: Box): Map<number, string> | null {
  const version = bytes[iinf.body];
  const entries = boxesIn(bytes, iinf.body + 4 + (version === 0 ? 2 : 4), iinf.end);
  const types = new Map<number, string>();
  for (const entry of entries ?? []) {
    const form = bytes[entry.body];
    if (entry.type !== 'infe' || (form !== 2 && form !== 3)) return null;
    const next = numbersFrom(bytes, entry.body + 4, entry.end);
    const id = next(form === 2 ? 2 : 4);
    const at = entry.body + 4 + (form === 2 ? 4 : 6);
    if (at + 4 > entry.end) return null;
    types.set(id, bytes.toString('latin1', at, at + 4));
  }
  return entries && types;
}

/** Where the wanted items lie. Null unless each of them is found in this file. */
function itemRanges(bytes: Buffer, iloc: Box, idat: Box | undefined, wanted: Set<number>): Range[] | null {
  const version = bytes[iloc.body]!;
  if (version > 2) return null;
  const next = numbersFrom(bytes, iloc.body + 4, iloc.end);
  const [sizes, more] = [next(1), next(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  // Every extent has to take up bytes of the list, or a short file could claim endlessly many.
  if (lengthSize === 0) return null;
  const ranges: Range[] = [];
  const found = new Set<number>();
  let covered = 0;
  for (let left = next(version < 2 ? 2 : 4); left > 0; left--) {
    const id = next(version < 2 ? 2 : 4);
    const method = version > 0 ? next(2) & 15 : 0;
    const elsewhere = next(2) !== 0;
    const base = next(baseSize);
    for (let extents = next(2); extents > 0; extents--) {
      next(indexSize);
      const [offset, length] = [next(offsetSize), next(lengthSize)];
      if (!wanted.has(id)) continue;
      const origin = method === 0 ? { body: 0, end: bytes.length } : method === 1 ? idat : undefined;
      const start = (origin?.body ?? 0) + base + offset;
      if (elsewhere || !origin || length === 0 || start + length > origin.end) return null;
      covered += length;
      // A hundred thousand that lie over one another would be minutes of overwriting.
      if (covered > bytes.length) return null;
      found.add(id);
      ranges.push({ start, end: start + length });
    }
  }
  return found.size === wanted.size ? ranges : null;
}
