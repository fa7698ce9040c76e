import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { addCause } from '#app/domain/issues/add-cause.server.ts';
import { formTopics } from '#app/domain/issues/cause-fields.ts';
import { renameCause } from '#app/domain/issues/rename-cause.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { causeView } from './cause-view.server.ts';
import { CauseEditor } from './CauseEditor.tsx';

const CauseForm = z.object({ key: z.uuid(), parentId: z.uuid().nullable(), title: z.object({ ko: z.string(), en: z.string() }), topics: z.array(z.enum(formTopics)), version: z.int() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const group = new URL(request.url).searchParams.get('group');
  return causeView(desk, locale, { id: params.causeId, group }).catch(problemResponse);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { key, ...form } = await readForm(request, CauseForm);
    if (params.causeId === 'new') {
      return await answerOnce(desk, `cause:${key}`, async function add(ledger) {
        return { id: await addCause(ledger, form) };
      });
    }
    const causeId = idIn(params.causeId);
    await desk.transaction(async function rename(ledger) {
      await renameCause(ledger, { ...form, causeId });
    });
    return { id: causeId };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function CausePage() {
  const { id, ...view } = useLoaderData<typeof loader>();
  return <CauseEditor key={id ?? 'new'} id={id} {...view} />;
}
