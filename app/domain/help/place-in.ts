/** A list with one of its members moved to a place (from 0), or put there when it was not in it. A place beyond the end is the end. */
export function placedIn<T>(list: T[], member: T, place: number): T[] {
  const rest = list.filter((one) => one !== member);
  return rest.toSpliced(Math.min(Math.max(place, 0), rest.length), 0, member);
}
