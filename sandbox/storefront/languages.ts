export interface Language {
  /** The ISO code, as `request.locale.iso_code` has it. */
  code: string;
  name: string;
  endonym: string;
  dir: 'ltr' | 'rtl';
  primary: boolean;
  /** Whether the shop has published it. The others answer too, so that a block can be seen in them. */
  published: boolean;
}

export const LANGUAGES: Language[] = [
  { code: 'ko', name: '한국어', endonym: '한국어', dir: 'ltr', primary: true, published: true },
  { code: 'en', name: '영어', endonym: 'English', dir: 'ltr', primary: false, published: true },
  { code: 'ja', name: '일본어', endonym: '日本語', dir: 'ltr', primary: false, published: false },
  { code: 'fr', name: '프랑스어', endonym: 'français', dir: 'ltr', primary: false, published: false },
  { code: 'ar', name: '아랍어', endonym: 'العربية', dir: 'rtl', primary: false, published: false },
];

/** The language of a path, and its root: the first part of the path where that names a language, else nothing and Korean. */
export function languageAt(pathname: string): { language: Language; root: string } {
  const named = LANGUAGES.find(({ code }) => pathname === `/${code}` || pathname.startsWith(`/${code}/`));
  return { language: named ?? LANGUAGES[0]!, root: named ? `/${named.code}` : '' };
}

/** The root of a language: the primary one has none of its own. */
export function rootOf(language: Language): string {
  return language.primary ? '' : `/${language.code}`;
}
