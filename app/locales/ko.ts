import polaris from '@shopify/polaris/locales/ko.json' with { type: 'json' };

// Areas that pages draw from; words that only the server writes (mail) stay there.
const files = import.meta.glob<{ default: object }>(['./ko/*.json', '!./ko/mail.json', '!./ko/form.json', '!./ko/survey.json', '!./ko/export.json'], { eager: true });

export const areas: Record<string, object> = {
  polaris,
  ...Object.fromEntries(Object.entries(files).map(([file, words]) => [file.replace(/^.*\/|\.json$/g, ''), words.default])),
};
