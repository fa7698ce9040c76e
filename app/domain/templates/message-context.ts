import type { TextLocale } from './template-row.ts';
import { VARIABLE_GROUPS, VARIABLES, type OutcomeGroup, type VariableGroup } from './variables.ts';

type Value<T> = T extends { type: 'number' } ? string | number | null : string | null;

/**
 * Everything a template may name (variables.ts). What a ticket does not have is
 * left out or null: naming it then is a hole, and a hole stops the send. Dates,
 * lists and money are words already, in the reader's language.
 */
export type MessageContext = { -readonly [G in VariableGroup]: { -readonly [N in keyof (typeof VARIABLE_GROUPS)[G]]?: Value<(typeof VARIABLE_GROUPS)[G][N]> } } & {
  /** What the agent filled in: words; null for what may be left out and was. */
  prompt?: Record<string, string | null>;
};

export type OutcomeVariables = Partial<Pick<MessageContext, OutcomeGroup>>;

/** A context without a single value: every group is there, so that a hole is named by its whole path. */
export function emptyContext(): MessageContext {
  return Object.fromEntries([...Object.keys(VARIABLE_GROUPS), 'prompt'].map((group) => [group, {}])) as unknown as MessageContext;
}

/** Every variable filled with its example: what a text is tried on. */
export function exampleContext(locale: TextLocale): MessageContext {
  const context = emptyContext() as unknown as Record<string, Record<string, string>>;
  for (const { path, group, example } of VARIABLES) context[group]![path.slice(group.length + 1)] = example[locale];
  return context as unknown as MessageContext;
}

/** The same without what an outcome may come without: what fills a promise for certain. */
export function certainContext(locale: TextLocale): MessageContext {
  const context = exampleContext(locale) as unknown as Record<string, Record<string, string | null>>;
  for (const { path, group, maybe } of VARIABLES) if (maybe) context[group]![path.slice(group.length + 1)] = null;
  return context as unknown as MessageContext;
}
