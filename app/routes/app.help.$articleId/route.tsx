import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { publishTime } from '#app/desk/publish-time.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { articleRow } from '#app/domain/help/articles.server.ts';
import { editorLocales } from '#app/domain/help/editor-locales.server.ts';
import { firstIn } from '#app/domain/help/locales.ts';
import { removeArticle } from '#app/domain/help/remove-article.server.ts';
import { saveArticle } from '#app/domain/help/save-article.server.ts';
import { sections } from '#app/domain/help/sections.server.ts';
import { storeArticle } from '#app/domain/help/store-article.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { blankArticle } from './article-form.ts';
import { standingOf, typedOf } from './article-view.server.ts';
import { ArticleEditor } from './ArticleEditor.tsx';

const text = z.object({ title: z.string().max(1000), body: z.string().max(100_000), keywords: z.string().max(2000) });
const ArticleForm = z.object({ key: z.uuid(), version: z.int(), topic: z.string().max(40), texts: z.record(z.string().max(12), text), publish: z.string().max(20).nullable() });
const RemovalForm = z.object({ version: z.int() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const [parts, locales, { timeZone }] = await Promise.all([sections(desk), editorLocales(desk), shopSettings(desk)]);
  const view = { topics: parts.map(({ key, titles }) => ({ key, title: firstIn(titles, [locale, ...locales])?.text ?? key })), locales, locale, timeZone, now: desk.clock.now() };
  if (params.articleId === 'new') {
    const query = new URL(request.url).searchParams;
    const asked = query.get('section');
    const topic = parts.find(({ key }) => key === asked)?.key ?? parts[0]?.key ?? '';
    return { id: null, stored: blankArticle(topic, languageOf(query.get('locale'), locales) ?? locale, query.get('title')?.slice(0, 200)), standing: null, ...view };
  }
  const row = await read(desk, params.articleId).catch(problemResponse);
  return { id: row.id, stored: typedOf(row), standing: standingOf(row), ...view };
}

/** The one that is asked for, where it is one of those that the editor offers. */
function languageOf(asked: string | null, locales: string[]): string | undefined {
  return locales.find((one) => one === asked) ?? locales[0];
}

async function read(desk: Desk, id: string | undefined) {
  return articleRow(desk, idIn(id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (request.method === 'DELETE') {
      await removeArticle(desk, idIn(params.articleId), (await readForm(request, RemovalForm)).version);
      return { removed: true as const };
    }
    const { key, version, publish, ...typed } = await readForm(request, ArticleForm);
    const article = { ...typed, ...(publish ? { publish: await publishTime(desk, publish) } : {}) };
    if (params.articleId !== 'new') return { id: (await saveArticle(desk, { ...article, id: idIn(params.articleId), version })).id };
    return await answerOnce(desk, `article:${key}`, async function add(ledger) {
      return { id: (await storeArticle(ledger, article)).id };
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function ArticlePage() {
  const { id, timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <ArticleEditor key={id ?? 'new'} id={id} timeZone={timeZone} {...view} />
    </ShopTime>
  );
}
