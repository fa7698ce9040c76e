import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow, DraftText } from './article.ts';
import { articleRow } from './articles.server.ts';
import { checkedTexts, type TypedText } from './checked-texts.ts';
import { goLive } from './go-live.server.ts';
import { lockHelp } from './lock-help.server.ts';
import { publicIdOf } from './public-id.ts';
import { sameTexts } from './same-texts.ts';
import { takeVersion } from './take-version.server.ts';

export interface ArticleToSave {
  /** Absent for a new one. */
  id?: string;
  /** The version the editor began with; absent for a new one. */
  version?: number;
  /** Key of its section. */
  topic: string;
  /** By locale, all of them; at least one. Bodies are HTML. */
  texts: Record<string, TypedText>;
  /** Makes it live now, or at a moment to come; absent, shoppers read what they read before. */
  publish?: 'now' | Date;
}

/**
 * Keeps what was typed beside what shoppers read, and makes it live where that is asked.
 * @throws Problem bad_input with its field (such as "texts.ko.title"), conflict (shown: the newer article), not_found, too_large
 */
export async function storeArticle(ledger: Ledger, { publish, ...wanted }: ArticleToSave): Promise<ArticleRow> {
  const texts = checkedTexts(wanted.texts);
  await lockHelp(ledger);
  if (!(await ledger.db.helpSection.count({ where: { shopId: ledger.shop.id, key: wanted.topic } }))) throw new Problem('bad_input', { field: 'topic' });
  if (wanted.id) await takeVersion(ledger, wanted.id, wanted.version ?? -1);
  const id = wanted.id ?? (await add(ledger, wanted.topic));
  await writeDraft(ledger, id, wanted.topic, texts);
  if (publish) await goLive(ledger, id, publish);
  await ledger.announce({ topic: 'help' });
  return articleRow(ledger, id);
}

async function add(ledger: Ledger, topic: string): Promise<string> {
  const id = ledger.newId();
  const shopId = ledger.shop.id;
  const last = await ledger.db.article.findFirst({ where: { shopId, topic }, orderBy: { position: 'desc' }, select: { position: true } });
  await ledger.db.article.create({ data: { shopId, id, publicId: publicIdOf(id), topic, position: (last?.position ?? 0) + 1, published: false, updatedAt: ledger.clock.now() } });
  return id;
}

/** What says nothing else than what shoppers read is no draft. */
async function writeDraft(ledger: Ledger, articleId: string, topic: string, texts: Record<string, DraftText>): Promise<void> {
  const shopId = ledger.shop.id;
  const before = await articleRow(ledger, articleId);
  await ledger.db.articleDraft.deleteMany({ where: { shopId, articleId } });
  const same = before.topic === topic && sameTexts(before.texts, texts);
  const updatedAt = ledger.clock.now();
  if (!same) await ledger.db.articleDraft.createMany({ data: Object.entries(texts).map(([locale, text]) => ({ shopId, articleId, locale, ...text, updatedAt })) });
  const nothingLeft = same && before.published;
  await ledger.db.article.updateMany({ where: { shopId, id: articleId }, data: { draftTopic: same || topic === before.topic ? null : topic, ...(nothingLeft ? { publishAt: null } : {}) } });
}
