import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { VARIABLES } from '#app/domain/templates/message-context.ts';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import { storeTemplate } from '#app/domain/templates/store-template.server.ts';
import { templateRow } from '#app/domain/templates/templates.server.ts';
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
  const page = { locale, variables: [...VARIABLES] as string[] };
  if (params.templateId === 'new') return { ...page, id: null, stored: blankTemplate(locale), isStarter: false, archived: false };
  const { id, version, title, resolutionKind, texts, isStarter, archived } = await read(desk, params.templateId).catch(problemResponse);
  return { ...page, id, isStarter, archived, stored: { version, title, resolutionKind, texts: { ko: texts.ko ?? null, en: texts.en ?? null } } };
}

async function read(desk: Desk, id: string | undefined) {
  return templateRow(desk, idIn(id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { key, version, texts, ...wanted } = await readForm(request, TemplateForm);
    const template = { ...wanted, texts: { ...(texts.ko ? { ko: texts.ko } : {}), ...(texts.en ? { en: texts.en } : {}) } };
    if (params.templateId !== 'new') return { id: (await saveTemplate(desk, { ...template, id: idIn(params.templateId), version })).id };
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
