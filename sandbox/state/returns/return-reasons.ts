/**
 * Reasons for a return. Shopify's library is a taxonomy of its own that is not published as a list; these are
 * enough of it to work with. The names are ours; the handles follow the style of the schema's examples.
 */
import { gid } from '../gid.ts';

export interface ReturnReason {
  id: string;
  handle: string;
  ko: string;
  en: string;
  deleted: boolean;
  /** The deprecated enum, as webhooks still write it. */
  legacy: string;
}

const LIBRARY: [handle: string, ko: string, en: string, legacy: string, deleted?: true][] = [
  ['unwanted', '단순 변심', 'Changed my mind', 'UNWANTED'],
  ['wrong-item', '다른 상품이 옴', 'Wrong item received', 'WRONG_ITEM'],
  ['defective', '불량', 'Defective', 'DEFECTIVE'],
  ['damaged-in-transit', '배송 중 파손', 'Damaged in transit', 'DEFECTIVE'],
  ['not-as-described', '설명과 다름', 'Not as described', 'NOT_AS_DESCRIBED'],
  ['too-small', '작음', 'Too small', 'SIZE_TOO_SMALL'],
  ['too-large', '큼', 'Too large', 'SIZE_TOO_LARGE'],
  ['too-tight', '꽉 낌', 'Too tight', 'SIZE_TOO_SMALL'],
  ['comfort', '착용감', 'Comfort', 'STYLE'],
  ['style', '스타일', 'Style', 'STYLE'],
  ['color', '색상', 'Color', 'COLOR'],
  ['color-too-bright', '색이 너무 밝음', 'Color too bright', 'COLOR', true],
  ['quality', '품질', 'Quality', 'DEFECTIVE'],
  ['arrived-late', '늦게 도착', 'Arrived late', 'OTHER'],
  ['missing-parts', '구성품 누락', 'Missing parts', 'DEFECTIVE'],
  ['ordered-by-mistake', '잘못 주문함', 'Ordered by mistake', 'UNWANTED'],
  ['other', '기타', 'Other', 'OTHER'],
  ['unknown', '알 수 없음', 'Unknown', 'UNKNOWN'],
];

export const RETURN_REASONS: readonly ReturnReason[] = LIBRARY.map(([handle, ko, en, legacy, deleted], index) => ({
  id: gid('ReturnReasonDefinition', 501 + index),
  handle,
  ko,
  en,
  legacy,
  deleted: deleted ?? false,
}));

/** The reason with this id, or the one given when nobody named any. */
export function reasonOf(id: string | null | undefined): ReturnReason | undefined {
  return id ? RETURN_REASONS.find((one) => one.id === id) : RETURN_REASONS.find((one) => one.handle === 'unknown');
}
