import type { BackendModule } from 'i18next';

type Load = () => Promise<{ default: object }>;

// One chunk for each area and language: a page brings the words it draws, and
// nobody downloads those of the other language. What only the server writes stays there.
const areas = import.meta.glob<{ default: object }>(['./{ko,en}/*.json', '!./*/{account,mail,form,survey,files,operator,outcome,shopper,thread}.json']);
const polaris: Record<string, Load> = {
  ko: () => import('@shopify/polaris/locales/ko.json'),
  en: () => import('@shopify/polaris/locales/en.json'),
};

/** Fetches an area when a page first asks for it; meanwhile the page is suspended, so no bare key is ever seen. */
export const wordsOnDemand: BackendModule = {
  type: 'backend',
  init() {},
  read(language, area, done) {
    const load = area === 'polaris' ? polaris[language] : areas[`./${language}/${area}.json`];
    if (!load) return done(new Error(`no words for ${area}`), false);
    load().then(
      (words) => done(null, words.default as never),
      // True: i18next tries again.
      (error) => done(error, true),
    );
  },
};
