import { wordsFor } from '#app/locales/words.server.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Calendar } from './calendar.ts';

const STEP = minutes(30);

/** Where nearly every reader of a language lives: nobody there needs to be told the zone. */
const HOME_ZONES: Record<string, string> = { ko: 'Asia/Seoul' };

/** "11월 24일(화) 오후 2시까지 답변드리겠습니다." : one sentence, on the shop's own wall clock, which is named to readers elsewhere. */
export function promiseText(locale: string, at: Date, calendar: Calendar): string {
  return wordsFor(locale, 'form')('promise', { time: promisedTime(locale, at, calendar) });
}

/** The time alone. Rounded up to the half hour: promise less, answer sooner. */
function promisedTime(locale: string, at: Date, calendar: Calendar): string {
  const rounded = new Date(Math.ceil(at.getTime() / STEP) * STEP);
  const time = locale === 'ko' ? koreanTime(rounded, calendar.timeZone) : englishTime(rounded, calendar.timeZone);
  return HOME_ZONES[locale] === calendar.timeZone ? time : `${time}${locale === 'ko' ? '' : ' '}(${zoneName(locale, rounded, calendar.timeZone)})`;
}

function koreanTime(at: Date, timeZone: string): string {
  const read = reader('ko-KR', at, { timeZone, month: 'numeric', day: 'numeric', weekday: 'short', hour: 'numeric', minute: 'numeric' });
  const minute = Number(read('minute'));
  return `${read('month')}월 ${read('day')}일(${read('weekday')}) ${read('dayPeriod')} ${read('hour')}시${minute ? ` ${minute}분` : ''}`;
}

function englishTime(at: Date, timeZone: string): string {
  const read = reader('en-US', at, { timeZone, month: 'short', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const minute = read('minute');
  return `${read('weekday')}, ${read('month')} ${read('day')}, ${read('hour')}${minute === '00' ? '' : `:${minute}`} ${read('dayPeriod')}`;
}

/** As the help page names it: "South Korea Time". */
function zoneName(locale: string, at: Date, timeZone: string): string {
  return reader(locale === 'ko' ? 'ko-KR' : 'en-US', at, { timeZone, timeZoneName: 'shortGeneric' })('timeZoneName');
}

function reader(locale: string, at: Date, format: Intl.DateTimeFormatOptions): (type: string) => string {
  const parts = new Intl.DateTimeFormat(locale, format).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
