import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { LiquidSign, LiquidVariable, LiquidWords } from './liquid-words.ts';
import { placeInLiquid, type LiquidPlace } from './place-in-liquid.ts';

/** Offers variables after `{{`, filters after `|`, tags after `{%`; found by their path and by their words alike. */
export function completeLiquid(words: () => LiquidWords): CompletionSource {
  return ({ state, pos, view }: CompletionContext): CompletionResult | null => {
    const place = placeInLiquid(state.doc.toString(), pos);
    // While a syllable is being composed the letters under it are not final, but found all the same.
    if (!place || !view) return null;
    const options = offered(words(), place);
    return options.length === 0 ? null : { from: place.from, options, filter: false };
  };
}

/** What fits the place, best first. Pure. */
export function offered(words: LiquidWords, place: LiquidPlace): Completion[] {
  if (place.kind === 'variable') return matching(words.variables, place.typed, ({ path, label }) => [path, label]).map((one) => variableOption(one, place, words.later));
  const filtered = words.variables.find(({ path }) => path === place.filters);
  const signs = place.kind === 'tag' ? words.tags : words.filters.filter(({ calculates }) => !calculates || !filtered || filtered.isNumber);
  return matching(signs, place.typed, ({ name, label }) => [name, label]).map((one) => signOption(one, place));
}

/** What begins with the typed letters goes before what only holds them. */
function matching<T>(all: T[], typed: string, wordsOf: (one: T) => string[]): T[] {
  const sought = plain(typed);
  const rank = (one: T) => {
    const found = wordsOf(one).map((word) => plain(word).indexOf(sought)).filter((place) => place >= 0);
    return found.length === 0 ? null : Math.min(...found) === 0 ? 0 : 1;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => a.rank! - b.rank!)
    .map(({ one }) => one);
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(' ', '');
}

function variableOption({ path, label, type, example, later }: LiquidVariable, place: LiquidPlace, laterWords: string): Completion {
  return {
    label: path,
    displayLabel: label,
    detail: `${path} · ${type}`,
    type: later ? 'later' : 'variable',
    info: [later ? laterWords : '', example ?? ''].filter(Boolean).join('\n'),
    apply: writing(path, place),
  };
}

function signOption({ name, label, written }: LiquidSign, place: LiquidPlace): Completion {
  return { label: name, detail: label, type: 'sign', apply: writing(written ?? name, place) };
}

/** Writes the word with the spaces and the closing braces that are not there yet; the cursor goes where words are still missing, else behind it all. */
function writing(word: string, { from, opened, closed }: LiquidPlace) {
  return (view: EditorView, _: Completion, __: number, to: number) => {
    const before = /[{%|-]/.test(view.state.sliceDoc(from - 1, from)) ? ' ' : '';
    const insert = `${before}${word}${closed ? '' : opened === '{{' ? ' }}' : ' %}'}`;
    const open = insert.indexOf("''");
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + (open < 0 ? insert.length : open + 1) }, userEvent: 'input.complete', scrollIntoView: true });
  };
}
