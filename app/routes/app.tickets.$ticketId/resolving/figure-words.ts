import type { TFunction } from 'i18next';
import type { ChangedFigure } from '#app/domain/resolutions/differences.ts';
import type { FigureValue } from '#app/domain/resolutions/figures.ts';
import type { Format } from '#app/ui/format.ts';

/** "Walnut tray: was 2 units, is now 1 unit", in this reader's words and money. */
export function figureWords(t: TFunction<'differences'>, format: Format, locale: string, { of, part, before, after }: ChangedFigure): string {
  const named = [of, part && t(`parts.${part}`)].filter(Boolean);
  const values = { before: valueWords(t, format, locale, before), after: valueWords(t, format, locale, after) };
  if (named.length === 0) return t('wasPlain', values);
  return t('was', { name: named.length === 2 ? t('named', { name: named[0], part: named[1] }) : named[0], ...values });
}

function valueWords(t: TFunction<'differences'>, format: Format, locale: string, value: FigureValue | null): string {
  if (value === null) return t('none');
  if ('money' in value) return format.money(value.money);
  if ('units' in value) return t('values.units', { count: value.units });
  if ('text' in value) return value.text;
  // A day is the shop's own, whatever the clock says where it is read.
  if ('day' in value) return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(value.day));
  return t(`values.${value.words}`, { place: value.place ?? '' });
}
