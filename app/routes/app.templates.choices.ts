import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { knownKind } from '#app/domain/resolutions/kinds.ts';
import { templateChoices, type TemplateToChoose } from '#app/domain/templates/template-choices.server.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';

/** GET: what the composer's picker lists; asked for when it opens, not with every ticket. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return { choices: (await templateChoices(desk)).map((template) => choiceOf(template, locale)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

function choiceOf({ broken, resolutionKind, ...template }: TemplateToChoose, locale: Locale): TemplateChoice {
  return { ...template, resolutionKind: knownKind(resolutionKind), broken: broken && wordsFor(locale, 'problems')(broken.words, broken.values) };
}
