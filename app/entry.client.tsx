import { RemixBrowser } from '@remix-run/react';
import { createInstance } from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { areasAt } from './locales/page-areas.ts';
import { wordsOnDemand } from './locales/words-on-demand.ts';

const locale = document.documentElement.lang === 'ko' ? 'ko' : 'en';
const words = createInstance().use(wordsOnDemand).use(initReactI18next);
await words.init({
  lng: locale,
  ns: areasAt(location.pathname),
  defaultNS: 'frame',
  fallbackLng: false,
  interpolation: { escapeValue: false },
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
