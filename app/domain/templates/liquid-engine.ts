import { Liquid } from 'liquidjs';
import { josa } from './josa.ts';

/** Tags a template may use, ends of blocks left out. */
export const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'capture', 'comment', 'raw', '#'];
/** Filters a template may use; `josa` is ours. */
export const FILTERS = [
  'append', 'capitalize', 'ceil', 'date', 'default', 'divided_by', 'downcase', 'first', 'floor', 'join', 'josa', 'last', 'lstrip',
  'minus', 'plus', 'prepend', 'remove', 'replace', 'round', 'rstrip', 'size', 'split', 'strip', 'strip_newlines', 'times',
  'truncate', 'truncatewords', 'upcase',
];

/** Longest text a template may have, in characters. */
export const MAX_TEMPLATE = 20_000;
/** Longest message a template may become. */
export const MAX_OUTPUT = 50_000;
/** The guard behind the others, which count: a process that is short of its processor must not call a good template a slow one. */
const MAX_MS = 1000;
const MAX_OBJECTS = 500_000;
const MAX_STEPS = 20_000;

/**
 * Liquid in a box: only the tags and filters named above, no files, own
 * properties only, bounded in length, time, memory and steps. What comes out
 * is plain text; who shows it as HTML escapes it.
 */
export const liquid = boxed();

export const renderLimits = { renderLimit: MAX_MS, memoryLimit: MAX_OBJECTS, templateLimit: MAX_STEPS };

const MOST_BRACKETS = 20;
const MOST_BLOCKS = 20;

/**
 * Where brackets or blocks nest deeper than anyone writes: the parser takes
 * seconds over thousands of them, uncounted by its own limits.
 * @returns the place of the first that is too deep, or null
 */
export function tooNestedAt(text: string): number | null {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/\{[{%][^]*?[%}]\}|\{[{%][^]*$/g)) {
    if (tag.split(/[[(]/).length > MOST_BRACKETS) return index;
    const name = /^\{%-?\s*(\w+)/.exec(tag)?.[1] ?? '';
    if (name.startsWith('end')) depth = Math.max(0, depth - 1);
    else if (/^(if|unless|case|for|capture|comment)$/.test(name) && ++depth > MOST_BLOCKS) return index;
  }
  return null;
}

function boxed(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
    dynamicPartials: false,
    relativeReference: false,
    parseLimit: MAX_TEMPLATE,
    renderLimit: MAX_MS,
    memoryLimit: MAX_OBJECTS,
    cache: false,
  });
  engine.registerFilter('josa', (word: unknown, pair: unknown) => josa(String(word ?? ''), String(pair ?? '')));
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name];
  return engine;
}
