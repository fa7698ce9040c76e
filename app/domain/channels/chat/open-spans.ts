import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { openIntervals } from '#app/domain/calendars/open-intervals.ts';
import { Problem } from '#app/platform/problem.ts';

/** Half-open, in seconds since 1970: as the storefront's pages read it. */
export type Span = [from: number, until: number];

/**
 * When the calendar is open, from the moment on and that far ahead, spans that
 * touch joined. The first may have begun before.
 * @param ahead milliseconds
 */
export function openSpans(calendar: Calendar, from: Date, ahead: number): Span[] {
  const spans: Span[] = [];
  for (const [begins, until] of daySpans(calendar, from, ahead)) {
    const last = spans.at(-1);
    if (last && last[1] === begins) last[1] = until;
    else spans.push([begins, until]);
  }
  return spans;
}

/** No call is promised for a window longer than this, in seconds. */
const WINDOW = 3 * 3600;

/** Windows in which somebody can be called, cut out of each span of open hours from its beginning. */
export function callWindows(calendar: Calendar, from: Date, ahead: number): Span[] {
  return daySpans(calendar, from, ahead).flatMap(([begins, until]) =>
    Array.from({ length: Math.ceil((until - begins) / WINDOW) }, (_, at): Span => [begins + at * WINDOW, Math.min(until, begins + (at + 1) * WINDOW)]));
}

function daySpans(calendar: Calendar, from: Date, ahead: number): Span[] {
  const spans: Span[] = [];
  try {
    for (const { from: begins, until } of openIntervals(calendar, from.getTime())) {
      if (begins >= from.getTime() + ahead) break;
      spans.push([begins / 1000, until / 1000]);
    }
  } catch (error) {
    // A calendar that does not open again within two years.
    if (!(error instanceof Problem)) throw error;
  }
  return spans;
}
