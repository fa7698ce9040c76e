import type { Matter } from './message-finding.ts';

const MATTERS: [RegExp, Matter][] = [
  [/lost|loss|misdelivery|not-received/, 'lost'],
  [/(?<!too-)late|delay/, 'late'],
  [/damage|packed_poorly|packaging/, 'damaged'],
  [/wrong.(?:item|article)|picked_wrong/, 'wrong'],
  [/missing|picked_short/, 'missing'],
  [/defect/, 'defective'],
  [/not.as.described/, 'not_as_described'],
  [/size/, 'size'],
  [/changed.mind|by_mistake/, 'changed_mind'],
  [/payment|charged|billing/, 'billing'],
  [/question|where-is|how-to/, 'question'],
  [/thank/, 'thanks'],
];

/**
 * What a message is about, by the keys that tell it, the surest first: an order
 * issue's cause ("carrier_loss"), a form's topic ("lost_parcel"), a template's
 * situation ("lost-parcel-refund"). What none of them tells is `other`.
 */
export function matterOf(...keys: (string | null | undefined)[]): Matter {
  for (const key of keys) {
    const found = key && MATTERS.find(([pattern]) => pattern.test(key));
    if (found) return found[1];
  }
  return 'other';
}
