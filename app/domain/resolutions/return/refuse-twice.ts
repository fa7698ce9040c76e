import { Problem } from '#app/platform/problem.ts';

/** The same thing chosen twice would be priced and bounded by half. @throws Problem bad_input beside its field */
export function refuseTwice(field: string, ids: readonly string[]): void {
  const again = ids.find((id, index) => ids.indexOf(id) < index);
  if (again) throw new Problem('bad_input', { field: `${field}.${again}`, words: 'line_twice' });
}
