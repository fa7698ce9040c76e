import type { StarterTopicKey } from './starter/starter-article.ts';

/** The sections every shop begins with, in reading order, as shoppers see them named. */
export const topics: { key: StarterTopicKey; ko: string; en: string }[] = [
  { key: 'delivery', ko: '배송', en: 'Delivery' },
  { key: 'returns', ko: '교환·반품·환불', en: 'Returns and refunds' },
  { key: 'ordering', ko: '주문', en: 'Orders' },
  { key: 'payment', ko: '결제', en: 'Payment' },
  { key: 'account', ko: '계정', en: 'Your account' },
];
