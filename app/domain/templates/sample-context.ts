/** Every variable a template may use; the renderer fills what the ticket really has. */
export interface SampleContext {
  customer: { name: string };
  shop: { name: string };
  agent: { name: string };
  ticket: { number: number };
  order: { name: string; date: string; items: string; shippingCity: string };
  parcel: { carrier: string; trackingNumber: string; trackingUrl: string; lastEventAt: string; lastEventText: string };
  refund: { amount: string; items: string; method: string };
  replacement: { orderName: string; items: string; shipsBy: string };
  followUp: { date: string };
}

/** One invented ticket with every variable filled, as the renderer would hand it over: dates, lists and money already in the reader's language. */
export const sampleContext: { ko: SampleContext; en: SampleContext } = {
  ko: {
    customer: { name: '김하늘' },
    shop: { name: '이끼언덕' },
    agent: { name: '박소연' },
    ticket: { number: 318 },
    order: { name: '#1042', date: '2026년 11월 9일', items: '린넨 앞치마 1개, 도자기 머그 2개', shippingCity: '수원시' },
    parcel: {
      carrier: '바람택배',
      trackingNumber: 'BR0000421042',
      trackingUrl: 'https://tracking.example/BR0000421042',
      lastEventAt: '2026년 11월 12일',
      lastEventText: '수원 터미널 도착',
    },
    refund: { amount: '₩48,000', items: '린넨 앞치마 1개, 도자기 머그 2개', method: '신용카드(끝자리 4242)' },
    replacement: { orderName: '#1107', items: '린넨 앞치마 1개, 도자기 머그 2개', shipsBy: '2026년 11월 24일' },
    followUp: { date: '2026년 11월 26일' },
  },
  en: {
    customer: { name: 'Nora Ellis' },
    shop: { name: 'Mossbank Goods' },
    agent: { name: 'Soyeon' },
    ticket: { number: 318 },
    order: { name: '#1042', date: 'November 9, 2026', items: '1 × Linen apron, 2 × Stoneware mug', shippingCity: 'Portland' },
    parcel: {
      carrier: 'Windward Parcel',
      trackingNumber: 'WP0000421042',
      trackingUrl: 'https://tracking.example/WP0000421042',
      lastEventAt: 'November 12, 2026',
      lastEventText: 'Arrived at sorting centre',
    },
    refund: { amount: '$36.00', items: '1 × Linen apron, 2 × Stoneware mug', method: 'card ending in 4242' },
    replacement: { orderName: '#1107', items: '1 × Linen apron, 2 × Stoneware mug', shipsBy: 'November 24, 2026' },
    followUp: { date: 'November 26, 2026' },
  },
};
