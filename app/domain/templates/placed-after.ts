/** The list with `id` behind `after`, or first when that is null; null when either is not in it. */
export function placedAfter(ids: string[], id: string, after: string | null): string[] | null {
  if (!ids.includes(id) || (after !== null && !ids.includes(after))) return null;
  if (after === id) return ids;
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, id);
}
