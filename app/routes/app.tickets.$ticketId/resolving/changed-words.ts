import type { TFunction } from 'i18next';
import type { Difference } from '#app/domain/resolutions/differences.ts';

/** What is different, in sentences; where it cannot be done any more, with the reason that the refusal names. */
export function changedWords(t: TFunction<'resolution'>, differences: readonly Difference[], problem: { message: string } | null): string {
  const sentences = [...new Set(differences.map(({ what }) => t(`changed.${what}`)))];
  const why = problem && differences.some(({ what }) => what === 'impossible') ? [problem.message] : [];
  return [...sentences, ...why].join(' ');
}
