/**
 * A wait in hours and minutes, rounded up to whole minutes as the storefront's
 * block does; hours go beyond a day, for they are hours of opening.
 */
export function medianWords(language: string, seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const inUnit = (unit: 'hour' | 'minute', value: number) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours ? [inUnit('hour', hours)] : []), ...(rest || !hours ? [inUnit('minute', rest)] : [])].join(' ');
}
