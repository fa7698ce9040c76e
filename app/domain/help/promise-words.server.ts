import { wordsFor } from '#app/locales/words.server.ts';
import type { HelpLocale } from './article.ts';
import { hoursAndZone, type OpeningHours } from './hours-words.server.ts';

/**
 * When an answer comes, for someone who has not written yet: the target and
 * the hours in which it is counted. The moment itself is named on confirming.
 * @param targetHours hours of business time
 */
export function promiseWords(locale: HelpLocale, opening: OpeningHours | null, targetHours: number): string {
  const t = wordsFor(locale, 'help');
  // No hours at all count as open round the clock.
  if (!opening || opening.always || opening.hours.length === 0) return t('promise.always', { count: targetHours });
  return t('promise.hours', { count: targetHours, ...hoursAndZone(locale, opening) });
}
