export type Locale = 'ko' | 'en';

/** The page's language: `?locale=`, else the browser's first choice, else English. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale');
  if (asked === 'ko' || asked === 'en') return asked;
  return /^\s*ko\b/i.test(request.headers.get('accept-language') ?? '') ? 'ko' : 'en';
}

/** The same address with some query parameters set (or taken away, when null). */
export function withQuery(url: URL | string, changes: Record<string, string | null>): string {
  const changed = new URL(url, 'http://localhost');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return changed.pathname + changed.search;
}
