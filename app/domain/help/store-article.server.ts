import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow, ArticleText, HelpLocale } from './article.ts';
import { articleRow } from './articles.server.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';
import { topics } from './topics.ts';

export interface ArticleToSave {
  /** Absent for a new one. */
  id?: string;
  /** The version the editor began with; absent for a new one. */
  version?: number;
  topic: string;
  published: boolean;
  /** At least one language. */
  texts: Partial<Record<HelpLocale, ArticleText>>;
}

const MOST_TITLE = 120;
const MOST_BODY = 20_000;

/**
 * Stores an article and queues what the storefront shows.
 * @throws Problem bad_input with its field (such as "texts.ko.title"), conflict (shown: the newer article), not_found, too_large
 */
export async function storeArticle(ledger: Ledger, wanted: ArticleToSave): Promise<ArticleRow> {
  check(wanted);
  await lockHelp(ledger);
  const id = wanted.id ? await change(ledger, wanted.id, wanted) : await add(ledger, wanted);
  await writeTexts(ledger, id, wanted.texts);
  await queuePublication(ledger);
  return articleRow(ledger, id);
}

function check({ topic, texts }: ArticleToSave): void {
  if (!topics.some(({ key }) => key === topic)) throw new Problem('bad_input', { field: 'topic' });
  if (!texts.ko && !texts.en) throw new Problem('bad_input', { words: 'article_empty', field: 'texts' });
  for (const [locale, { title, body }] of Object.entries(texts)) {
    if (!title.trim() || title.length > MOST_TITLE || /[\r\n]/.test(title)) throw new Problem('bad_input', { words: 'article_title', values: { most: MOST_TITLE }, field: `texts.${locale}.title` });
    if (!body.trim()) throw new Problem('bad_input', { words: 'article_body', field: `texts.${locale}.body` });
    if (body.length > MOST_BODY) throw new Problem('too_large', { words: 'article_too_long', values: { most: MOST_BODY }, field: `texts.${locale}.body` });
  }
}

async function change(ledger: Ledger, id: string, { version, topic, published }: ArticleToSave): Promise<string> {
  const before = await articleRow(ledger, id);
  const position = before.topic === topic ? before.position : await nextPosition(ledger, topic);
  const { count } = await ledger.db.article.updateMany({
    where: { shopId: ledger.shop.id, id, version: version ?? -1 },
    data: { topic, position, published, version: { increment: 1 }, updatedAt: ledger.clock.now() },
  });
  if (count === 0) throw new Problem('conflict', { shown: before });
  return id;
}

async function add(ledger: Ledger, { topic, published }: ArticleToSave): Promise<string> {
  const id = ledger.newId();
  const position = await nextPosition(ledger, topic);
  await ledger.db.article.create({ data: { shopId: ledger.shop.id, id, topic, position, published, updatedAt: ledger.clock.now() } });
  return id;
}

async function nextPosition(ledger: Ledger, topic: string): Promise<number> {
  const last = await ledger.db.article.findFirst({ where: { shopId: ledger.shop.id, topic }, orderBy: { position: 'desc' }, select: { position: true } });
  return (last?.position ?? 0) + 1;
}

async function writeTexts(ledger: Ledger, articleId: string, texts: ArticleToSave['texts']): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.db.articleText.deleteMany({ where: { shopId, articleId } });
  const data = Object.entries(texts).map(([locale, { title, body }]) => ({
    shopId,
    articleId,
    locale,
    title: title.normalize('NFKC').trim(),
    body: body.replace(/\r\n?/g, '\n').trim(),
  }));
  await ledger.db.articleText.createMany({ data });
}
