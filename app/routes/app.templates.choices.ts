import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { knownKind } from '#app/domain/resolutions/kinds.ts';
import { templateChoices, type TemplateToChoose } from '#app/domain/templates/template-choices.server.ts';
import { RESOLUTION_KINDS, type ResolutionKind } from '#app/domain/templates/template-row.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { TemplateChoice, TemplateChoices } from '#app/ui/ticket/template-choice.ts';

const ChoicesQuery = z.object({ q: z.string().max(200).optional() });

/** GET ?q=…: what the composer's picker lists for what was typed; asked for when it opens, not with every ticket. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { q } = readQuery(request, ChoicesQuery);
    const { often, choices, more } = await templateChoices(desk, q, carriesWords(locale));
    const view = (template: TemplateToChoose) => choiceOf(template, locale);
    return { often: often.map(view), choices: choices.map(view), more } satisfies TemplateChoices;
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** As the picker says what a template carries. */
function carriesWords(locale: Locale): Record<ResolutionKind, string> {
  const words = wordsFor(locale, 'ticket');
  return Object.fromEntries(RESOLUTION_KINDS.map((kind) => [kind, words(`composer.carries.${kind}`)])) as Record<ResolutionKind, string>;
}

function choiceOf({ broken, resolutionKind, ...template }: TemplateToChoose, locale: Locale): TemplateChoice {
  return { ...template, resolutionKind: knownKind(resolutionKind), broken: broken && wordsFor(locale, 'problems')(broken.words, broken.values) };
}
