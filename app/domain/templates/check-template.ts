import { Problem } from '#app/platform/problem.ts';
import { isTooNested, liquid, MAX_TEMPLATE } from './liquid-engine.ts';
import { VARIABLES } from './message-context.ts';
import { outcomesIn, renderForComposer, withoutOutcomes } from './render-for-composer.ts';
import { renderTemplate } from './render-template.ts';
import { sampleContext } from './sample-context.ts';
import { unreadableTemplate } from './unreadable-template.ts';

/**
 * Refuses a text that could never be sent: no Liquid of ours, a variable that
 * does not exist, an outcome that the template's resolution does not bring, or
 * an outcome used to decide instead of being written (it is unknown then).
 * @throws Problem template_hole, bad_input, too_large, each with its field
 */
export function checkTemplateText(text: string, locale: 'ko' | 'en', resolutionKind: string | null, field: string): void {
  if (text.trim() === '') throw new Problem('bad_input', { words: 'template_empty', field });
  if (text.length > MAX_TEMPLATE) throw new Problem('too_large', { field });
  if (isTooNested(text)) throw new Problem('bad_input', { words: 'template_unreadable', field });
  try {
    const paths = variablesOf(text);
    const unknown = paths.find((path) => !(VARIABLES as readonly string[]).includes(path));
    if (unknown) throw new Problem('template_hole', { values: { hole: unknown } });
    const foreign = outcomesIn(text).find((group) => group !== resolutionKind);
    if (foreign) throw new Problem('template_hole', { words: 'template_without_resolution', values: { hole: foreign } });
    const decided = variablesOf(withoutOutcomes(text)).find((path) => outcomesIn(`{{ ${path} }}`).length > 0);
    if (decided) throw new Problem('template_hole', { words: 'template_outcome_decides', values: { hole: decided } });
    renderTemplate(text, sampleContext[locale], locale);
    const waiting = renderForComposer(text, { ...sampleContext[locale], refund: {}, replacement: {} }, locale);
    renderTemplate(waiting, sampleContext[locale], locale);
  } catch (problem) {
    throw problem instanceof Problem ? new Problem(problem.code, { ...problem.details, field }) : problem;
  }
}

function variablesOf(text: string): string[] {
  try {
    return liquid.globalFullVariablesSync(text);
  } catch (error) {
    throw unreadableTemplate(error as Error);
  }
}
