import { RemixBrowser } from '@remix-run/react';
import { createInstance } from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';

// One chunk per language: nobody downloads the words of the other.
const languages = {
  ko: () => import('./locales/ko.ts'),
  en: () => import('./locales/en.ts'),
};

const locale = document.documentElement.lang === 'ko' ? 'ko' : 'en';
const { areas } = await languages[locale]();
const words = createInstance().use(initReactI18next);
await words.init({
  lng: locale,
  resources: { [locale]: areas },
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={words}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
