import { TEXT_CHANNELS, TEXT_LOCALES, type TemplateContent, type TemplateText, type Words } from './template-row.ts';

/** A template as it is stored: lines end in one way, no white space around, texts in one order, keys in one order. */
export function normalContent({ title, usedWhen, resolutionKind, resolutionPreset, prompts, texts }: TemplateContent): TemplateContent {
  return {
    title: words(title),
    usedWhen: usedWhen && (usedWhen.ko.trim() || usedWhen.en.trim()) ? words(usedWhen) : null,
    resolutionKind,
    resolutionPreset: resolutionKind && resolutionPreset && Object.keys(resolutionPreset).length > 0 ? sorted(resolutionPreset) : null,
    prompts: prompts.map(({ name, kind, label, choices, required }) => ({ name, kind, label: words(label), choices: choices.map(words), required })),
    texts: inOrder(texts).map(({ locale, channel, subject, body }) => ({ locale, channel, subject: storable(subject), body: storable(body.replace(/\r\n?/g, '\n')) })),
  };
}

/** Korean first, then English; within each `any` first. */
export function inOrder(texts: TemplateText[]): TemplateText[] {
  const place = ({ locale, channel }: TemplateText) => TEXT_LOCALES.indexOf(locale) * TEXT_CHANNELS.length + TEXT_CHANNELS.indexOf(channel);
  return texts.toSorted((a, b) => place(a) - place(b));
}

function words({ ko, en }: Words): Words {
  return { ko: storable(ko), en: storable(en) };
}

/** PostgreSQL keeps neither NUL nor half a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trim();
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
