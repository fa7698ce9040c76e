import { Problem, type ProblemCode } from '#app/platform/problem.ts';
import { liquid, MAX_TEMPLATE, tooNestedAt } from './liquid-engine.ts';
import { certainContext, exampleContext } from './message-context.ts';
import { nearestVariable } from './nearest-variable.ts';
import { examplePrompts } from './prompt-context.ts';
import { outcomePlaces, renderForComposer } from './render-for-composer.ts';
import { renderTemplate } from './render-template.ts';
import type { ResolutionKind, TemplatePrompt, TextLocale } from './template-row.ts';
import type { TextProblem, Unplaced } from './text-problem.ts';
import { unfitFilters } from './unfit-filters.ts';
import { unreadableTemplate } from './unreadable-template.ts';
import { OUTCOMES_OF, VARIABLES } from './variables.ts';

/** What else a text is measured by than by itself. */
export interface TextRules {
  locale: TextLocale;
  resolutionKind: ResolutionKind | null;
  prompts: TemplatePrompt[];
  /** Others of its template took too long: it is not tried out any more, and refused. */
  outOfTime?: boolean;
}

/** A text with more mistakes than this is shown those first. */
const MOST = 50;
/** Each mistake that the parser stops at costs a reading of the whole text. */
const MOST_UNREADABLE = 20;

/**
 * Everything that keeps a text from being sent, in the order of its places:
 * what is no Liquid of ours, variables and prompts that do not exist, outcomes
 * that the template's resolution does not bring or that decide instead of being
 * written (they are unknown then), and what runs away. Pure, and safe to run in
 * a browser as one types.
 */
export function checkText(text: string, rules: TextRules): TextProblem[] {
  const whole = (code: ProblemCode, words: string, values: TextProblem['values'] = {}, from = 0) => [placed(text, { code, words, values, from, to: text.length })];
  if (text.trim() === '') return whole('bad_input', 'template_empty');
  if (text.length > MAX_TEMPLATE) return whole('too_large', 'template_too_long', { most: MAX_TEMPLATE }, MAX_TEMPLATE);
  const deep = tooNestedAt(text);
  if (deep !== null) return whole('bad_input', 'template_too_nested', {}, deep);
  const { readable, problems } = parsed(text);
  const found = [...problems, ...wrongVariables(readable, rules), ...unfitFilters(readable, rules.prompts)];
  if (found.length === 0) found.push(...(rules.outOfTime ? [{ code: 'bad_input' as const, words: 'template_runs_away', values: {}, from: 0, to: text.length }] : triedOut(text, rules)));
  return found.slice(0, MOST).map((problem) => placed(text, problem)).toSorted((a, b) => a.from - b.from);
}

function placed(text: string, problem: Unplaced): TextProblem {
  const before = text.slice(0, problem.from);
  const line = before.split('\n').length;
  return { ...problem, line, column: problem.from - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The parser stops at the first mistake: each is blanked out, so that the next one is found too. */
function parsed(text: string): { readable: string; problems: Unplaced[] } {
  const problems: Unplaced[] = [];
  let readable = text;
  while (problems.length < MOST_UNREADABLE) {
    try {
      liquid.parse(readable);
      return { readable, problems };
    } catch (error) {
      const { from, to } = placeOf(readable, error as ParseFailure);
      const { code, details } = unreadableTemplate(error as Error);
      problems.push({ code, words: details.words!, values: details.values ?? {}, from, to });
      const blank = readable.slice(from, to).replace(/[^\n]/g, ' ');
      if (blank === readable.slice(from, to)) break;
      readable = readable.slice(0, from) + blank + readable.slice(to);
    }
  }
  return { readable: '', problems };
}

interface ParseFailure extends Error {
  token?: { begin?: number };
}

/** The whole tag or output into which the parser points; an unclosed one ends with its line. */
function placeOf(text: string, error: ParseFailure): { from: number; to: number } {
  const begin = error.token?.begin ?? 0;
  const opened = Math.max(text.lastIndexOf('{{', begin), text.lastIndexOf('{%', begin));
  const from = opened < 0 ? begin : opened;
  const rest = text.slice(from);
  const length = /^\{[{%][^{}]*?[%}]\}/.exec(rest)?.[0].length ?? /^[^\n]*/.exec(rest)![0].length;
  return { from, to: from + Math.max(length, 1) };
}

function wrongVariables(text: string, { resolutionKind, prompts }: TextRules): Unplaced[] {
  const brought: readonly string[] = resolutionKind ? OUTCOMES_OF[resolutionKind] : [];
  const written = outcomePlaces(text);
  return variablesIn(text).flatMap(({ path, from, to }): Unplaced[] => {
    const wrong = (words: string, values: TextProblem['values']) => [{ code: 'template_hole' as const, words, values, from, to }];
    if (path.startsWith('prompt.')) return prompts.some(({ name }) => path === `prompt.${name}`) ? [] : wrong('template_prompt_unknown', { hole: path });
    const variable = VARIABLES.find((one) => one.path === path);
    if (!variable) {
      const near = nearestVariable(path);
      return near ? wrong('template_unknown_near', { hole: path, near }) : wrong('template_unknown', { hole: path });
    }
    if (!variable.isOutcome) return [];
    if (!brought.includes(variable.group)) return wrong('template_without_resolution', { hole: variable.group });
    return written.some((place) => from >= place.from && to <= place.to) ? [] : wrong('template_outcome_decides', { hole: path });
  });
}

function variablesIn(text: string): { path: string; from: number; to: number }[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return Object.values(liquid.analyzeSync(liquid.parse(text), { partials: false }).globals)
    .flat()
    .map((variable) => {
      const from = starts[variable.location.row - 1]! + variable.location.col - 1;
      const path = variable.segments.every((part) => typeof part === 'string') ? variable.segments.join('.') : String(variable);
      return { path, from, to: from + (/^[\w.\-?]+/.exec(text.slice(from))?.[0].length ?? 1) };
    })
    .toSorted((a, b) => a.from - b.from);
}

/** Rendered with examples as it will be: whole, as the composer keeps it, and with every optional prompt left out. */
function triedOut(text: string, { locale, prompts }: TextRules): Unplaced[] {
  const context = { ...exampleContext(locale), prompt: examplePrompts(prompts, locale) };
  const sparse = { ...context, prompt: Object.fromEntries(prompts.map(({ name, required }) => [name, required ? context.prompt[name]! : null])) };
  try {
    renderTemplate(text, context, locale);
    if (outcomePlaces(text).length === 0 && prompts.every(({ required }) => required)) return [];
    const waiting = renderForComposer(text, { ...sparse, ...NO_OUTCOMES }, locale);
    renderTemplate(waiting, certainContext(locale), locale);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const hole = String(error.details.values?.hole ?? '');
    const from = text.indexOf(hole);
    if (error.code === 'template_hole' && from >= 0) return [{ code: error.code, words: 'template_outcome_maybe', values: { hole }, from, to: from + hole.length }];
    return [{ code: error.code, words: error.details.words ?? error.code, values: error.details.values ?? {}, from: 0, to: text.length }];
  }
}

const NO_OUTCOMES = Object.fromEntries(Object.values(OUTCOMES_OF).flat().map((group) => [group, {}]));
