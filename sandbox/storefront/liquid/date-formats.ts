/** Shopify's named formats, `{{ … | date: format: 'date' }}`: how each is written in the theme's language. */
export const FORMATS: Record<string, (locale: string) => string> = {
  abbreviated_date: (locale) => (locale === 'ko' ? '%Y년 %-m월 %-d일' : '%b %-d, %Y'),
  basic: () => '%m/%d/%Y',
  date: (locale) => (locale === 'ko' ? '%Y년 %-m월 %-d일' : '%B %-d, %Y'),
  date_at_time: (locale) => (locale === 'ko' ? '%Y년 %-m월 %-d일 %H:%M' : '%B %-d, %Y at %-I:%M %P'),
  default: () => '%A, %B %-d, %Y at %-I:%M %P %z',
  on_date: (locale) => (locale === 'ko' ? '%Y년 %-m월 %-d일' : 'on %b %-d, %Y'),
};
