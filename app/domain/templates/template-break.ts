import { Problem } from '#app/platform/problem.ts';
import type { MessageContext } from './message-context.ts';
import { examplePrompts } from './prompt-context.ts';
import { templateRenderer } from './render-template.ts';
import { samples } from './samples/samples.ts';
import { templateProblems } from './template-problems.ts';
import type { TemplateBreak, TemplateContent, TemplateText } from './template-row.ts';

/**
 * Why a template cannot be sent any more: it names what does not exist now, or
 * fails on one of the sample orders. What an order does not have is a hole that
 * its own send is stopped by, and breaks nothing. Null while all is well.
 */
export function templateBreak(content: TemplateContent): Omit<TemplateBreak, 'at'> | null {
  let broken = breakOf(content);
  // A machine that stood still for a moment looks like a text that runs away.
  for (let again = 0; again < 2 && broken?.words === 'template_runs_away'; again++) broken = breakOf(content);
  return broken;
}

function breakOf(content: TemplateContent): Omit<TemplateBreak, 'at'> | null {
  const [first] = templateProblems(content);
  if (first) return { words: first.words, values: first.values, field: first.field };
  for (const text of content.texts) {
    const broken = brokenText(text, content);
    if (broken) return broken;
  }
  return null;
}

function brokenText(text: TemplateText, { prompts }: TemplateContent): Omit<TemplateBreak, 'at'> | null {
  const prompt = examplePrompts(prompts, text.locale);
  const contexts = samples[text.locale].map(({ context }) => ({ ...context, prompt }));
  for (const part of ['subject', 'body'] as const) {
    const failure = failureOn(text[part], contexts, text.locale);
    if (failure) return { words: failure.details.words ?? failure.code, values: failure.details.values ?? {}, field: `texts.${text.locale}.${text.channel}.${part}` };
  }
  return null;
}

function failureOn(body: string, contexts: MessageContext[], locale: string): Problem | null {
  const render = attempt(() => templateRenderer(body));
  if (render instanceof Problem) return render;
  for (const context of contexts) {
    const text = attempt(() => render(context, locale));
    if (text instanceof Problem && text.code !== 'template_hole') return text;
  }
  return null;
}

function attempt<T>(act: () => T): T | Problem {
  try {
    return act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
