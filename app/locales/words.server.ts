import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInstance, type i18n, type TFunction } from 'i18next';
import { singleton } from '#app/platform/singleton.ts';
import { mendPolaris } from './mend-polaris.ts';

export type Locale = 'ko' | 'en';
export const locales: readonly Locale[] = ['ko', 'en'];

/** Words of one area (a file of app/locales) in one language: `t('key', { value })`. */
export function wordsFor(locale: Locale | string, area: string): TFunction {
  return allWords().getFixedT(locale === 'ko' ? 'ko' : 'en', area);
}

/** Every area in both languages, for rendering pages on the server. */
export function allWords(): i18n {
  return singleton('words', () => {
    const instance = createInstance();
    void instance.init({
      resources: Object.fromEntries(locales.map((locale) => [locale, areasOf(locale)])),
      fallbackLng: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
    return instance;
  });
}

// Read from the source tree, which ships with the app: the worker runs it as it is.
function areasOf(locale: Locale): Record<string, object> {
  const dir = path.resolve('app/locales', locale);
  return {
    polaris: JSON.parse(mendPolaris(fs.readFileSync(createRequire(path.resolve('package.json')).resolve(`@shopify/polaris/locales/${locale}.json`), 'utf8'))),
    ...Object.fromEntries(
    fs
      .readdirSync(dir)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -'.json'.length), JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'))]),
    ),
  };
}
