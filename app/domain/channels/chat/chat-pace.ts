/**
 * In how many seconds a chat's window may ask again: every two while either
 * side wrote in the last half minute or is writing, then each time half as long
 * again, up to half a minute. Under load all of them wait longer.
 * @param idle milliseconds since either side last wrote
 * @param load how many times what it should be answers are asked for now; at most 1 is no load
 */
export function chatPace(idle: number, { typing, heldBack, load }: { typing: boolean; heldBack: boolean; load: number }): number {
  // Waits that grow by half sum up to twice what they have grown by.
  const wait = typing ? 2 : Math.min(30, Math.max(2, 2 + (idle / 1000 - 30) / 2));
  return Math.round(Math.min(60, Math.max(heldBack ? 30 : 0, wait * Math.max(1, load))) * 10) / 10;
}
