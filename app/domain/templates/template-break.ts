import { Problem } from '#app/platform/problem.ts';
import { examplePrompts } from './prompt-context.ts';
import { renderTemplate } from './render-template.ts';
import { samples } from './samples/samples.ts';
import { templateProblems } from './template-problems.ts';
import type { TemplateBreak, TemplateContent, TemplateText } from './template-row.ts';

/**
 * Why a template cannot be sent any more: it names what does not exist now, or
 * fails on one of the sample orders. What an order does not have is a hole that
 * its own send is stopped by, and breaks nothing. Null while all is well.
 */
export function templateBreak(content: TemplateContent): Omit<TemplateBreak, 'at'> | null {
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
  for (const { context } of samples[text.locale]) {
    for (const part of ['subject', 'body'] as const) {
      const problem = failureOf(() => renderTemplate(text[part], { ...context, prompt }, text.locale));
      if (problem && problem.code !== 'template_hole') {
        return { words: problem.details.words ?? problem.code, values: problem.details.values ?? {}, field: `texts.${text.locale}.${text.channel}.${part}` };
      }
    }
  }
  return null;
}

function failureOf(act: () => unknown): Problem | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
