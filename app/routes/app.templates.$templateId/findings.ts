import type { LiquidFinding } from '#app/ui/liquid/liquid-finding.ts';

/** Something wrong in a template. */
export interface Finding {
  /** Such as "title.ko", "texts.ko.any.body". */
  field: string;
  message: string;
  /** Where in the text, if it is about a part of it. */
  place: Pick<LiquidFinding, 'line' | 'column' | 'length'> | null;
}

/** Those of one field that have a place in it. */
export function placesIn(findings: Finding[], field: string): LiquidFinding[] {
  return findings.flatMap(({ field: of, place, message }) => (of === field && place ? [{ ...place, message }] : []));
}
