import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { isLocale } from './locales.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';
import { sections, type SectionRow } from './sections.server.ts';

const MOST_TITLE = 60;
const MOST_SECTIONS = 50;

export interface SectionToSave {
  /** Absent for a new one, which comes last. */
  key?: string;
  /** By locale; an empty one takes that language out. */
  titles: Record<string, string>;
}

/**
 * Adds a section, or names it anew in the languages given; its key stays what it was.
 * @throws Problem bad_input with its field (such as "titles.ko"), not_found, too_many sections
 */
export async function storeSection(ledger: Ledger, { key, titles }: SectionToSave): Promise<SectionRow> {
  await lockHelp(ledger);
  const all = await sections(ledger);
  const before = key === undefined ? null : (all.find((section) => section.key === key) ?? missing());
  if (!before && all.length >= MOST_SECTIONS) throw new Problem('bad_input', { words: 'help_sections_many', values: { most: MOST_SECTIONS } });
  const named = checked({ ...before?.titles, ...titles });
  const section = { key: before?.key ?? newKey(named, all), titles: named };
  const shopId = ledger.shop.id;
  const updatedAt = ledger.clock.now();
  if (before) await ledger.db.helpSection.updateMany({ where: { shopId, key: section.key }, data: { titles: named, updatedAt } });
  else await ledger.db.helpSection.create({ data: { shopId, ...section, position: all.length + 1, updatedAt } });
  await queuePublication(ledger);
  return section;
}

function missing(): never {
  throw new Problem('not_found', { note: 'section' });
}

function checked(titles: Record<string, string>): Record<string, string> {
  const kept = Object.entries(titles).map(([locale, title]): [string, string] => [locale, title.normalize('NFKC').toWellFormed().trim()]);
  for (const [locale, title] of kept) {
    if (!isLocale(locale)) throw new Problem('bad_input', { field: 'titles' });
    if (title.length > MOST_TITLE || /\p{Cc}/u.test(title)) throw new Problem('bad_input', { words: 'help_section_title', values: { most: MOST_TITLE }, field: `titles.${locale}` });
  }
  const named = kept.filter(([, title]) => title);
  if (!named.length) throw new Problem('bad_input', { words: 'help_section_title', values: { most: MOST_TITLE }, field: `titles.${kept[0]?.[0] ?? 'ko'}` });
  return Object.fromEntries(named);
}

/** A key one can write into a theme's settings: of Latin words where there are any. */
function newKey(titles: Record<string, string>, taken: SectionRow[]): string {
  const latin = Object.values(titles).map((title) => title.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 30));
  const stem = latin.find((word) => /[a-z]/.test(word)) ?? 'section';
  const free = (key: string) => !taken.some((section) => section.key === key);
  for (let number = 1; ; number++) {
    const key = number === 1 && stem !== 'section' ? stem : `${stem}_${number}`;
    if (free(key)) return key;
  }
}
