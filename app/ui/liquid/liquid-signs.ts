import type { LiquidSign } from './liquid-words.ts';

type Sign = Omit<LiquidSign, 'label'>;

/**
 * The filters that a template may use, the ones that shops need most first; with
 * what each asks for. Not `date`: every date of a template is words already.
 */
export const liquidFilters: Sign[] = [
  { name: 'josa', written: "josa: '을/를'" },
  { name: 'default', written: "default: ''" },
  { name: 'append', written: "append: ''" },
  { name: 'prepend', written: "prepend: ''" },
  { name: 'replace', written: "replace: '', ''" },
  { name: 'remove', written: "remove: ''" },
  { name: 'truncate', written: 'truncate: 50' },
  { name: 'truncatewords', written: 'truncatewords: 10' },
  { name: 'upcase' },
  { name: 'downcase' },
  { name: 'capitalize' },
  { name: 'strip' },
  { name: 'lstrip' },
  { name: 'rstrip' },
  { name: 'strip_newlines' },
  { name: 'split', written: "split: ', '" },
  { name: 'join', written: "join: ', '" },
  { name: 'first' },
  { name: 'last' },
  { name: 'size' },
  { name: 'plus', written: 'plus: 1', calculates: true },
  { name: 'minus', written: 'minus: 1', calculates: true },
  { name: 'times', written: 'times: 2', calculates: true },
  { name: 'divided_by', written: 'divided_by: 2', calculates: true },
  { name: 'round', calculates: true },
  { name: 'ceil', calculates: true },
  { name: 'floor', calculates: true },
];

/** The tags, each followed by what belongs to it. */
export const liquidTags: Sign[] = [
  'if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase', 'for', 'break', 'continue', 'endfor',
  'assign', 'capture', 'endcapture', 'comment', 'endcomment', 'raw', 'endraw',
].map((name) => ({ name }));
