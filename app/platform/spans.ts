/** Spans of time in milliseconds. */
export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => seconds(n * 60);
export const hours = (n: number): number => minutes(n * 60);
export const days = (n: number): number => hours(n * 24);

/** The moment that lies this span (milliseconds) after the given one. */
export function after(at: Date, span: number): Date {
  return new Date(at.getTime() + span);
}
