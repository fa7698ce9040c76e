/** A box of an ISO media file (ISO/IEC 14496-12, 4.2): where it and its content lie. */
export interface Box {
  type: string;
  start: number;
  /** Where its content begins. */
  body: number;
  end: number;
}

/** The boxes that fill this range exactly; null when they do not. */
export function boxesIn(bytes: Buffer, start: number, end: number): Box[] | null {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const box = boxAt(bytes, at, end);
    if (!box) return null;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxAt(bytes: Buffer, at: number, limit: number): Box | null {
  if (at + 8 > limit) return null;
  const size = bytes.readUInt32BE(at);
  const type = bytes.toString('latin1', at + 4, at + 8);
  const long = size === 1;
  if (long && at + 16 > limit) return null;
  // Zero: to the end of the file.
  const length = size === 0 ? limit - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : size;
  const body = at + (long ? 16 : 8);
  const end = at + length;
  return end > limit || end < body ? null : { type, start: at, body, end };
}

/** Reads numbers one after another; throws RangeError beyond the end. */
export function numbersFrom(bytes: Buffer, start: number, end: number): (size: number) => number {
  let at = start;
  return (size) => {
    if (at + size > end) throw new RangeError('beyond the end of the box');
    let value = 0;
    for (const byte of bytes.subarray(at, at + size)) value = value * 256 + byte;
    at += size;
    return value;
  };
}
