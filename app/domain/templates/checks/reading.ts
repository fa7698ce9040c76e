import { maskQuotes } from './mask-quotes.ts';
import { standIns } from './stand-ins.ts';

export type Language = 'ko' | 'en';

/** A message taken apart once, for every check. Offsets are those of the text. */
export interface Reading {
  text: string;
  /** As long as the text, with spaces where somebody else's words are quoted, and words where an outcome is to be filled in. */
  masked: string;
  language: Language;
  paragraphs: Paragraph[];
  sentences: Sentence[];
}

export interface Paragraph {
  from: number;
  to: number;
  sentences: Sentence[];
}

export interface Sentence {
  from: number;
  to: number;
  /** Its words, quotations blanked. */
  words: string;
  /** An item of a list. */
  item: boolean;
  /** The line that a list hangs on: "We have refunded:". */
  lead: Sentence | null;
  question: boolean;
}

/** @param locale of the customer, for a text in which no letters tell */
export function readMessage(text: string, locale: Language): Reading {
  const masked = maskQuotes(standIns(text));
  const paragraphs = paragraphsOf(text).map(([from, to]) => ({ from, to, sentences: sentencesOf(masked, from, to) }));
  let lead: Sentence | null = null;
  // The list may stand in a paragraph of its own below the line that it hangs on.
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      if (sentence.item) sentence.lead = lead;
      else lead = /[:：]\s*$/.test(sentence.words) ? sentence : /^\s*$/.test(sentence.words) ? lead : sentence;
    }
  }
  return { text, masked, language: languageOf(masked, locale), paragraphs, sentences: paragraphs.flatMap(({ sentences }) => sentences) };
}

/** By its letters: a name of the other language does not turn it. */
function languageOf(text: string, locale: Language): Language {
  const hangul = (text.match(/[가-힣]/g) ?? []).length;
  const latin = (text.match(/[A-Za-z]/g) ?? []).length;
  if (hangul + latin < 8) return locale;
  // A syllable stands for two or three letters.
  return hangul * 2.5 > latin ? 'ko' : 'en';
}

function paragraphsOf(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) if (match[0].trim()) found.push([match.index, match.index + match[0].length]);
  return found;
}

const ITEM = /^\s*(?:[-*•·▪‣–]|\d{1,2}[.)]|[①-⑳]|[가-하]\.)\s+/;
/** A point ends a sentence unless it stands in a number, an address or after a title. */
const END = /(?:[.!?。？！…]+["”’)\]』」]*)(?=\s|$)/g;
const SHORT_FORM = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|No|vs|etc|e\.g|i\.e|approx|incl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/;
/** "2026. 11. 24.": a year that ends an English sentence is followed by words. */
const DOTTED_DATE = /\d\.$/;

function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  let lineFrom = from;
  for (const line of text.slice(from, to).split('\n')) {
    const item = ITEM.exec(line);
    const begin = lineFrom + (item?.[0].length ?? 0);
    for (const [start, end] of ends(text, begin, lineFrom + line.length)) {
      const words = text.slice(start, end);
      if (/\S/.test(words)) found.push({ from: start, to: end, words, item: item !== null, lead: null, question: /[?？]/.test(words.slice(-4)) });
    }
    lineFrom += line.length + 1;
  }
  return found;
}

function* ends(text: string, from: number, to: number): Generator<[number, number]> {
  const line = text.slice(from, to);
  let start = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && end < line.length && (SHORT_FORM.test(line.slice(Math.max(0, end - 8), end)) || (DOTTED_DATE.test(line.slice(0, end)) && /^\s*\d/.test(line.slice(end))) || (/\bno\.$/i.test(line.slice(0, end)) && /^\s*[#\d]/.test(line.slice(end))))) continue;
    yield* trimmed(line, start, end, from);
    start = end;
  }
  if (start < line.length) yield* trimmed(line, start, line.length, from);
}

function* trimmed(line: string, start: number, end: number, offset: number): Generator<[number, number]> {
  const part = line.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const size = part.trim().length;
  if (size > 0) yield [offset + start + lead, offset + start + lead + size];
}
