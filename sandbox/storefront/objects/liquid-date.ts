/** A time as Liquid prints it: in the shop's zone, `2026-11-22 09:30:00 +0900`. */
export function liquidDate(iso: string): string {
  const inSeoul = new Date(new Date(iso).getTime() + 9 * 3_600_000).toISOString();
  return `${inSeoul.slice(0, 10)} ${inSeoul.slice(11, 19)} +0900`;
}
