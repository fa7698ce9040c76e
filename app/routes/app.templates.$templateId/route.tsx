import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import { storeTemplate } from '#app/domain/templates/store-template.server.ts';
import type { TemplateText } from '#app/domain/templates/template-row.ts';
import { templateRow } from '#app/domain/templates/templates.server.ts';
import { VARIABLES } from '#app/domain/templates/variables.ts';
import { blankTemplate } from './template-form.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const text = z.object({ subject: z.string(), body: z.string() }).nullable();
const TemplateForm = z.object({
  key: z.uuid(),
  version: z.int(),
  title: z.object({ ko: z.string(), en: z.string() }),
  resolutionKind: z.enum(['refund', 'replacement']).nullable(),
  texts: z.object({ ko: text, en: text }),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const page = { locale, variables: VARIABLES.map(({ path }) => path) };
  if (params.templateId === 'new') return { ...page, id: null, stored: blankTemplate(locale), isStarter: false, archived: false };
  const { id, version, title, resolutionKind, texts, isStarter, archived } = await read(desk, params.templateId).catch(problemResponse);
  const forAny = (wanted: 'ko' | 'en') => texts.find((one) => one.locale === wanted && one.channel === 'any') ?? null;
  return { ...page, id, isStarter, archived, stored: { version, title, resolutionKind: resolutionKind as 'refund' | 'replacement' | null, texts: { ko: forAny('ko'), en: forAny('en') } } };
}

async function read(desk: Desk, id: string | undefined) {
  return templateRow(desk, idIn(id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { key, version, texts, ...wanted } = await readForm(request, TemplateForm);
    const stored = params.templateId === 'new' ? null : await read(desk, params.templateId);
    const typed = (['ko', 'en'] as const).flatMap((one): TemplateText[] => (texts[one] ? [{ locale: one, channel: 'any', ...texts[one] }] : []));
    const kept = stored?.texts.filter((text) => text.channel !== 'any' && texts[text.locale]) ?? [];
    const template = { usedWhen: stored?.usedWhen ?? null, resolutionPreset: stored?.resolutionKind === wanted.resolutionKind ? (stored?.resolutionPreset ?? null) : null, prompts: stored?.prompts ?? [], ...wanted, texts: [...typed, ...kept] };
    if (stored) return { id: (await saveTemplate(desk, { ...template, id: stored.id, version })).id };
    return await answerOnce(desk, `template:${key}`, async function add(ledger) {
      return { id: (await storeTemplate(ledger, template)).id };
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function TemplatePage() {
  const { id, ...view } = useLoaderData<typeof loader>();
  return <TemplateEditor key={id ?? 'new'} id={id} {...view} />;
}
