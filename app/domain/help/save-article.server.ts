import type { Desk } from '#app/desk/desk.ts';
import type { ArticleRow } from './article.ts';
import { storeArticle, type ArticleToSave } from './store-article.server.ts';

/** Stores an article and queues what the storefront shows. @throws Problem as storeArticle does */
export async function saveArticle(desk: Desk, wanted: ArticleToSave): Promise<ArticleRow> {
  return desk.transaction(function save(ledger) {
    return storeArticle(ledger, wanted);
  });
}
