import type { Desk } from '#app/desk/desk.ts';
import { normalText } from '#app/platform/grams.ts';
import { folderNames } from './folders.server.ts';
import { linesByFolder, linesSought, mostUsed, type LineFilters, type TemplateLine } from './template-lines.sql.server.ts';
import { TEXT_LOCALES, type ResolutionKind, type TemplateBreak, type TextLocale, type Words } from './template-row.ts';
import { soughtWords, type SoughtWord } from './template-search.sql.server.ts';

/** How many a picker shows at a time, the whole starter set and some of the shop's own: what is further down is found by typing. */
export const MOST_CHOICES = 100;
/** How many stand on top, and how few templates need no such section. */
const OFTEN = 5;
const FEW = 8;

/** A template as the picker of the composer lists it: without its texts, which come when it is taken. */
export interface TemplateToChoose {
  id: string;
  title: Words;
  /** When an agent should take it. */
  usedWhen: Words | null;
  /** Name of its folder. */
  folder: string | null;
  resolutionKind: ResolutionKind | null;
  /** Languages it is written in. */
  locales: TextLocale[];
  /** Why it cannot be sent until it is saved anew or restored; null while it can. */
  broken: Omit<TemplateBreak, 'at'> | null;
}

export interface TemplateChoices {
  /** What is used most of what is found; empty where there is little to choose from. */
  often: TemplateToChoose[];
  /** By folder, in the order of the list. */
  choices: TemplateToChoose[];
  /** There are more than these. */
  more: boolean;
}

/**
 * What the composer offers: the shop's templates, archived ones left out,
 * narrowed by what was typed.
 * @param kindWords what resolutions are called in the reader's language, by which templates are found too
 */
export async function templateChoices(desk: Pick<Desk, 'shop' | 'db'>, typed = '', kindWords: Record<ResolutionKind, string> | null = null): Promise<TemplateChoices> {
  const { db, shop } = desk;
  const folders = await folderNames(desk);
  const filters: LineFilters = { state: 'used', words: soughtWords(typed, folders, kindWords) };
  const ids = folders.map(({ id }) => id);
  const limit = MOST_CHOICES + 1;
  const lines = filters.words.length > 0 ? await linesSought(db, shop.id, filters, ids, null, limit) : await linesByFolder(db, shop.id, filters, [...ids, null], null, limit);
  const often = lines.length > FEW ? await mostUsed(db, shop.id, filters.words, OFTEN) : [];
  const names = new Map(folders.map(({ id, name }) => [id, name]));
  const choiceOf = ({ folderId, only, id, title, usedWhen, resolutionKind, broken }: TemplateLine) => ({
    id, title, usedWhen, resolutionKind, broken,
    folder: folderId === null ? null : (names.get(folderId) ?? null),
    locales: only ? [only] : [...TEXT_LOCALES].toSorted(),
  });
  return { often: often.map(choiceOf), choices: namedFirst(lines.slice(0, MOST_CHOICES), filters.words).map(choiceOf), more: lines.length > MOST_CHOICES };
}

/** Enter takes the first: one that says the words in its name or its line of use comes before those that say them somewhere in their texts. */
function namedFirst(lines: TemplateLine[], words: SoughtWord[]): TemplateLine[] {
  const isNamed = ({ title, usedWhen }: TemplateLine) => {
    const named = [title.ko, title.en, usedWhen?.ko, usedWhen?.en].map((text) => normalText(text ?? '')).join('\n');
    return words.every(({ word }) => named.includes(word));
  };
  return [...lines.filter(isNamed), ...lines.filter((line) => !isNamed(line))];
}
