import polaris from '@shopify/polaris/locales/en.json' with { type: 'json' };

// Areas that pages draw from; words that only the server writes (mail) stay there.
const files = import.meta.glob<{ default: object }>(['./en/*.json', '!./en/mail.json', '!./en/form.json', '!./en/survey.json', '!./en/export.json'], { eager: true });

export const areas: Record<string, object> = {
  polaris,
  ...Object.fromEntries(Object.entries(files).map(([file, words]) => [file.replace(/^.*\/|\.json$/g, ''), words.default])),
};
