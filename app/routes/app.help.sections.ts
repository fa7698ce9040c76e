import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { storeSection } from '#app/domain/help/store-section.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';

const SectionForm = z.object({ key: z.uuid(), titles: z.record(z.string().max(12), z.string().max(200)) });

/** POST: a section more, at the end. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { key, titles } = await readForm(request, SectionForm);
    return await answerOnce(desk, `help-section:${key}`, async function add(ledger) {
      return { section: (await storeSection(ledger, { titles })).key };
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
