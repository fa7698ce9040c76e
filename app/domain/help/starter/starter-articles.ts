import { accountArticles } from './account.ts';
import { deliveryArticles } from './delivery.ts';
import { orderingArticles } from './ordering.ts';
import { paymentArticles } from './payment.ts';
import { returnsArticles } from './returns.ts';
import type { StarterArticle } from './starter-article.ts';

/** The FAQ every new shop begins with, topic by topic. True of any store as it stands; the shop adds its own days and prices. */
export const starterArticles: StarterArticle[] = [
  ...deliveryArticles,
  ...returnsArticles,
  ...orderingArticles,
  ...paymentArticles,
  ...accountArticles,
];
