import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { articleRow } from '#app/domain/help/articles.server.ts';
import { removeArticle } from '#app/domain/help/remove-article.server.ts';
import { saveArticle } from '#app/domain/help/save-article.server.ts';
import { storeArticle } from '#app/domain/help/store-article.server.ts';
import { topics } from '#app/domain/help/topics.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { blankArticle } from './article-form.ts';
import { ArticleEditor } from './ArticleEditor.tsx';

const text = z.object({ title: z.string(), body: z.string() }).nullable();
const ArticleForm = z.object({ key: z.uuid(), version: z.int(), topic: z.string(), published: z.boolean(), texts: z.object({ ko: text, en: text }) });
const RemovalForm = z.object({ version: z.int() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const topicKeys: string[] = topics.map(({ key }) => key);
  if (params.articleId === 'new') return { id: null, stored: blankArticle(topicKeys[0]!, locale), topicKeys, locale };
  const row = await read(desk, params.articleId).catch(problemResponse);
  const { id, version, topic, published, texts } = row;
  return { id, stored: { version, topic, published, texts: { ko: texts.ko ?? null, en: texts.en ?? null } }, topicKeys, locale };
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
    const { key, version, texts, ...wanted } = await readForm(request, ArticleForm);
    const article = { ...wanted, texts: { ...(texts.ko ? { ko: texts.ko } : {}), ...(texts.en ? { en: texts.en } : {}) } };
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
  const { id, ...view } = useLoaderData<typeof loader>();
  return <ArticleEditor key={id ?? 'new'} id={id} {...view} />;
}
