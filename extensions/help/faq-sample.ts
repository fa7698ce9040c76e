/** What the app keeps in the metafield `help.articles`, as the block reads it. */
export interface Faq {
  version: 1;
  locales: { ko: Article[]; en: Article[] };
  topics: { key: string; ko: string; en: string }[];
  promise?: { ko: string; en: string };
  rests?: { from: number; until: number; ko: string; en: string }[];
}

export interface Article {
  id: string;
  topic: string;
  title: string;
  /** Sanitised HTML. */
  body: string;
}

const ko: Article[] = [
  { id: 'a1', topic: 'delivery', title: '주문한 상품은 언제 도착하나요?', body: '<p>결제하신 날부터 <strong>영업일 2~4일</strong> 안에 받으실 수 있습니다.</p><ol><li><a href="/account">주문 내역</a>을 엽니다.</li><li>운송장 번호를 누르면 지금 위치가 보입니다.</li></ol>' },
  { id: 'a2', topic: 'delivery', title: '배송지를 바꾸고 싶어요', body: '<p>상품이 떠나기 전이라면 바꿔 드립니다. 주문번호와 새 주소를 남겨 주세요.</p>' },
  { id: 'a3', topic: 'returns', title: '교환이나 반품은 어떻게 하나요?', body: '<p>받으신 날부터 <strong>7일</strong> 안에 알려 주세요. 수거 기사님이 찾아갑니다.</p><ul><li>단순 변심은 왕복 배송비가 듭니다.</li><li>파손이나 오배송은 저희가 부담합니다.</li></ul>' },
  { id: 'a4', topic: 'returns', title: '환불은 언제 되나요?', body: '<p>반품이 도착하고 영업일 3일 안에 결제하신 방법으로 돌려드립니다.</p>' },
  { id: 'a5', topic: 'payment', title: '어떤 방법으로 결제할 수 있나요?', body: '<p>카드와 계좌 이체로 결제하실 수 있습니다.</p>' },
  { id: 'a6', topic: 'gifts', title: '선물 포장이 되나요?', body: '<p>장바구니에서 선물 포장을 골라 주세요.</p>' },
];

const en: Article[] = [
  { id: 'a1', topic: 'delivery', title: 'When will my order arrive?', body: '<p>Within <strong>2 to 4 working days</strong> of your payment.</p><ol><li>Open <a href="/account">your orders</a>.</li><li>Press the tracking number to see where the parcel is.</li></ol>' },
  { id: 'a2', topic: 'delivery', title: 'I would like to change my address', body: '<p>As long as the parcel has not left, we change it for you. Send us your order number and the new address.</p>' },
  { id: 'a3', topic: 'returns', title: 'How do I return or exchange something?', body: '<p>Tell us within <strong>7 days</strong>; the courier collects it.</p><ul><li>If you changed your mind, you pay the postage.</li><li>If it came damaged, we do.</li></ul>' },
  { id: 'a4', topic: 'returns', title: 'When do I get my refund?', body: '<p>Within 3 working days of the return, the way you paid.</p>' },
  { id: 'a5', topic: 'payment', title: 'How can I pay?', body: '<p>By card or by bank transfer.</p>' },
  { id: 'a6', topic: 'gifts', title: 'Do you wrap gifts?', body: '<p>Yes: choose gift wrapping in the cart.</p>' },
];

/** Six articles in both languages; the last one's topic is not on the list of topics. */
export const faqSample: Faq = {
  version: 1,
  locales: { ko, en },
  topics: [
    { key: 'delivery', ko: '배송', en: 'Delivery' },
    { key: 'account', ko: '회원', en: 'Account' },
    { key: 'returns', ko: '교환·반품', en: 'Returns and exchanges' },
    { key: 'payment', ko: '결제', en: 'Payment' },
  ],
  promise: {
    ko: '지금 문의하시면 월요일 오후 3시까지 답변 드립니다. 주말에는 쉽니다.',
    en: 'Write now and we will answer by Monday, 3 pm. We rest at weekends.',
  },
};
