import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import { storeTemplate } from '#app/domain/templates/store-template.server.ts';
import { templateForm } from '#app/domain/templates/template-form.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { templateView } from './template-view.server.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const { timeZone } = await shopSettings(desk);
  const wanted = Promise.resolve(params.templateId).then((id) => (id === 'new' ? null : idIn(id)));
  const view = await wanted.then((id) => templateView(desk, id, locale)).catch(problemResponse);
  return { ...view, locale, timeZone, now: desk.clock.now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { key, version, ...template } = await readForm(request, templateForm);
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
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <TemplateEditor key={view.id ?? 'new'} {...view} />
    </ShopTime>
  );
}
