import { Problem } from '#app/platform/problem.ts';
import { liquid, MAX_OUTPUT, MAX_TEMPLATE, renderLimits, tooNestedAt } from './liquid-engine.ts';
import { emptyContext, type MessageContext } from './message-context.ts';
import { unreadableTemplate } from './unreadable-template.ts';

/**
 * The text of a template with every variable filled. Pure: same input, same text.
 * @param locale ko or en; the values are in it already, it is kept for the words of Liquid's own filters
 * @throws Problem template_hole (details.values.hole names the variable), bad_input (not Liquid we allow), too_large
 */
export function renderTemplate(body: string, context: Partial<MessageContext>, locale: string): string {
  return templateRenderer(body)(context, locale);
}

/** The same for a text that is rendered many times: read once. @throws Problem as renderTemplate, in part at once */
export function templateRenderer(body: string): (context: Partial<MessageContext>, locale: string) => string {
  if (body.length > MAX_TEMPLATE) throw new Problem('too_large', { words: 'template_too_long', values: { most: MAX_TEMPLATE }, field: 'body', note: 'template' });
  if (tooNestedAt(body) !== null) throw new Problem('bad_input', { words: 'template_too_nested', field: 'body' });
  const parts = translated(() => liquid.parse(body));
  return (context, locale) => {
    const text = translated(() => liquid.renderSync(parts, filled(context), { ...renderLimits, globals: { locale } }) as string);
    if (text.length > MAX_OUTPUT) throw new Problem('too_large', { words: 'template_output_too_long', values: { most: MAX_OUTPUT }, field: 'body', note: 'rendered template' });
    return text;
  };
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw problemOf(error as LiquidFailure);
  }
}

/**
 * Nothing, null and empty text are all holes; and a value can never become
 * Liquid, not even when the text is rendered a second time after the outcome.
 */
function filled(context: Partial<MessageContext>): object {
  const groups = Object.entries({ ...emptyContext(), ...context }).map(([group, values]) => {
    // A prompt that may be left out and was is known to be nothing: no hole.
    const known = Object.entries(values ?? {}).filter(([, value]) => (value === null ? group === 'prompt' : value !== undefined && String(value).trim() !== ''));
    return [group, Object.fromEntries(known.map(([name, value]) => [name, typeof value === 'string' ? harmless(value) : value]))];
  });
  return Object.fromEntries(groups);
}

/** A brace at the end too: what the template writes next may begin with one. */
function harmless(value: string): string {
  return value.replace(/\{(?=[{%]|$)/g, '{ ').replace(/([%}])(?=\})/g, '$1 ');
}

interface LiquidFailure extends Error {
  originalError?: { name?: string; variableName?: string; message?: string };
}

function problemOf(error: LiquidFailure): Problem {
  const hole = error.originalError?.variableName ?? /undefined variable: ([^\s,]+)/.exec(error.message)?.[1];
  if (hole) return new Problem('template_hole', { values: { hole }, field: 'body', cause: error });
  return unreadableTemplate(error);
}
