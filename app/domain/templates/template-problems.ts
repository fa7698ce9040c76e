import { Problem, type ProblemCode } from '#app/platform/problem.ts';
import { checkText } from './check-text.ts';
import { presetFault } from './resolution-preset.ts';
import { TEXT_LOCALES, type TemplateContent, type TemplatePrompt, type TemplateText, type Words } from './template-row.ts';
import type { TextProblem } from './text-problem.ts';

/** What is wrong with a template, beside its field; a place only where it is about the words of a text. */
export interface TemplateProblem extends Partial<Pick<TextProblem, 'from' | 'to' | 'line' | 'column'>> {
  /** Such as "title.ko", "texts.ko.any.body", "prompts.0.name", "resolutionPreset.percent". */
  field: string;
  code: ProblemCode;
  /** Key under `problems` in the locale files. */
  words: string;
  values: Record<string, string | number>;
}

export const MAX_TITLE = 80;
const MAX_USED_WHEN = 200;
const MAX_SUBJECT = 200;
const MAX_PROMPTS = 10;
const MAX_CHOICES = 20;
const MAX_LABEL = 80;
const MAX_CHOICE = 200;
/** Trying out all texts of a template takes some milliseconds; who needs this long is up to something. */
const MAX_TRYING_MS = 2_000;

/** Everything that keeps a template from being stored, field by field. Pure: the editor may ask it as one types. */
export function templateProblems(content: TemplateContent): TemplateProblem[] {
  return [...aboutWords(content), ...aboutPreset(content), ...aboutPrompts(content.prompts), ...aboutTexts(content)];
}

/** The first of them as a refusal that shows them all. */
export function refusalOf(problems: TemplateProblem[]): Problem {
  const { code, words, values, field } = problems[0]!;
  return new Problem(code, { words, values, field, shown: { problems } });
}

function aboutWords({ title, usedWhen }: TemplateContent): TemplateProblem[] {
  const wrong = (field: string, words: string, most: number): TemplateProblem => ({ field, code: 'bad_input', words, values: { most } });
  return TEXT_LOCALES.flatMap((locale) => [
    ...(fits(title[locale], MAX_TITLE) ? [] : [wrong(`title.${locale}`, 'template_title', MAX_TITLE)]),
    ...(!usedWhen || isLine(usedWhen[locale], MAX_USED_WHEN) ? [] : [wrong(`usedWhen.${locale}`, 'template_used_when', MAX_USED_WHEN)]),
  ]);
}

function fits(text: string, most: number): boolean {
  return text.trim() !== '' && isLine(text, most);
}

function isLine(text: string, most: number): boolean {
  return text.length <= most && !/[\r\n]/.test(text.trim());
}

function aboutPreset({ resolutionKind, resolutionPreset }: TemplateContent): TemplateProblem[] {
  if (!resolutionPreset) return [];
  const fault = resolutionKind ? presetFault(resolutionKind, resolutionPreset) : '';
  return fault === null ? [] : [{ field: fault ? `resolutionPreset.${fault}` : 'resolutionPreset', code: 'bad_input', words: 'template_preset', values: {} }];
}

function aboutPrompts(prompts: TemplatePrompt[]): TemplateProblem[] {
  const wrong = (field: string, words: string, values: TemplateProblem['values'] = {}): TemplateProblem => ({ field, code: 'bad_input', words, values });
  if (prompts.length > MAX_PROMPTS) return [wrong('prompts', 'template_prompts_many', { most: MAX_PROMPTS })];
  return prompts.flatMap(({ name, label, kind, choices }, at) => [
    ...(/^[a-z][a-zA-Z0-9]{0,29}$/.test(name) ? [] : [wrong(`prompts.${at}.name`, 'template_prompt_name')]),
    ...(prompts.findIndex((other) => other.name === name) === at ? [] : [wrong(`prompts.${at}.name`, 'template_prompt_twice', { name })]),
    ...inBoth(label, MAX_LABEL).map((locale) => wrong(`prompts.${at}.label.${locale}`, 'template_prompt_label', { most: MAX_LABEL })),
    ...((kind === 'choice' ? choices.length < 2 || choices.length > MAX_CHOICES : choices.length > 0) ? [wrong(`prompts.${at}.choices`, 'template_prompt_choices', { most: MAX_CHOICES })] : []),
    ...choices.flatMap((choice, place) => inBoth(choice, MAX_CHOICE).map((locale) => wrong(`prompts.${at}.choices.${place}.${locale}`, 'template_prompt_choice', { most: MAX_CHOICE }))),
  ]);
}

/** The languages in which the words are missing or too long. */
function inBoth(words: Words, most: number): ('ko' | 'en')[] {
  return TEXT_LOCALES.filter((locale) => !fits(words[locale], most));
}

function aboutTexts({ texts, resolutionKind, prompts }: TemplateContent): TemplateProblem[] {
  const wrong = (field: string, words: string): TemplateProblem => ({ field, code: 'bad_input', words, values: {} });
  if (texts.length === 0) return [wrong('texts', 'template_empty')];
  const until = performance.now() + MAX_TRYING_MS;
  return texts.flatMap((text, at): TemplateProblem[] => {
    const field = `texts.${text.locale}.${text.channel}`;
    const others = texts.filter(({ locale }) => locale === text.locale);
    if (texts.findIndex((other) => other.locale === text.locale && other.channel === text.channel) !== at) return [wrong(field, 'template_text_twice')];
    const problems = others.some(({ channel }) => channel === 'any') ? [] : [wrong(`texts.${text.locale}.any.body`, 'template_needs_any')];
    const rules = { locale: text.locale, resolutionKind, prompts };
    const inside = (part: 'subject' | 'body') => checkText(normalText(text)[part], { ...rules, outOfTime: performance.now() > until }).map((problem) => ({ ...problem, field: `${field}.${part}` }));
    if (text.subject.length > MAX_SUBJECT || /[\r\n]/.test(text.subject.trim())) return [...problems, wrong(`${field}.subject`, 'template_subject'), ...inside('body')];
    return [...problems, ...inside('subject'), ...inside('body')];
  });
}

/** Line ends as an editor counts them; nothing is trimmed, so that places stay where they were typed. */
function normalText(text: TemplateText): TemplateText {
  return { ...text, body: text.body.replace(/\r\n?/g, '\n') };
}
