import { photoFault } from '#app/domain/channels/storefront/photos.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { Problem } from '#app/platform/problem.ts';

/** What is said of a post whose photos were refused, in the words of the form; null where it was refused for something else, or has words of its own. */
export function photoWords(error: Problem, locale: Locale): string | null {
  const say = wordsFor(locale, 'form');
  const fault = photoFault(error);
  if (fault) return say(`errors.${fault.words}`, fault.values);
  return error.code === 'too_large' && !error.details.words ? say('errors.tooLarge') : null;
}
