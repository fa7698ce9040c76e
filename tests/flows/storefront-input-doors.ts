import { randomUUID } from 'node:crypto';
import { BUYER, type InputShop } from './storefront-input-shop.ts';

export type Fields = Record<string, unknown>;

/** One way in from the storefront, as its own page uses it. */
export interface StorefrontDoor {
  /** Its file or folder in app/routes. */
  route: string;
  /** Where the address itself names something. */
  params?: (shop: InputShop) => Record<string, string>;
  /** How its page sends; without it the door is only looked at, its fields in the address. */
  sends?: 'json' | 'beacon' | 'encoded' | 'multipart';
  /** Everything it takes, well filled in; new each time. Objects are sent as JSON. */
  fields?: (shop: InputShop) => Fields;
  /** Status of the answer to those. */
  answers: number;
  /** Fields, or parameters of the address, that open something of one shop alone. */
  secrets?: string[];
  /** Fields whose words are kept as they are, whatever they hold. */
  free?: string[];
  /** Tables where a refused try is counted. */
  tries?: string[];
  /** What it refuses it refuses to a script that has words of its own. */
  wordless?: true;
  /** It takes photos. */
  photos?: true;
  /** It answers nobody, whatever it was sent. */
  mute?: true;
  /** Its answers are pages, Liquid and all. */
  page?: true;
}

let last = 0;
/** The same words twice would be the same post. */
const words = () => `컵이 깨져서 왔어요 ${++last}`;
const address = () => ({ name: '김하늘', address1: '연못길 99', address2: '2층', city: '마포구', province: '서울특별시', zip: '03991', phone: '010-0000-1234' });

const ticket = (): Fields => ({ key: randomUUID(), locale: 'ko', name: '김하늘', email: `someone${++last}@mail.example`, topic: 'damaged', order: '+', orderNumber: '1042', message: words(), website: '', elapsed: '9000', work: '' });
const askedFor = (kind: string, more: Fields) => ({ orderToken: token }: InputShop): Fields => ({ request: { token, key: randomUUID(), kind, words: words(), lines: [], ...more } });
const tokenOf = ({ threadToken: token }: InputShop) => ({ token });

/** Every door below /proxy: a route that is not here fails the test. One that takes several things stands here several times. */
export const doors: StorefrontDoor[] = [
  { route: 'proxy.$.ts', params: () => ({ '*': 'nothing/here' }), answers: 404, page: true },
  { route: 'proxy.articles.$articleId.ts', params: ({ articleId }) => ({ articleId }), fields: () => ({ locale: 'ko' }), answers: 200, secrets: ['articleId'], wordless: true },
  { route: 'proxy.chats.calls.ts', sends: 'json', fields: ({ callFrom: from }) => ({ key: randomUUID(), name: '김하늘', phone: '010-0000-1234', from, message: words(), elapsed: 9000 }), answers: 201, free: ['message', 'name'] },
  { route: 'proxy.chats.ts', sends: 'json', fields: () => ({ key: randomUUID(), name: '김하늘', email: `someone${++last}@mail.example`, message: words(), elapsed: 9000 }), answers: 201, free: ['message', 'name'] },
  { route: 'proxy.files.ts', fields: ({ file }) => ({ ...file }), answers: 200, secrets: ['file', 'sig'] },
  { route: 'proxy.orders.code.ts', sends: 'json', fields: () => ({ email: `someone${++last}@mail.example`, number: '1042' }), answers: 202 },
  { route: 'proxy.orders.requests.ts', sends: 'multipart', fields: askedFor('question', {}), answers: 201, secrets: ['request.token'], free: ['request.words'], photos: true },
  { route: 'proxy.orders.requests.ts', sends: 'multipart', fields: (shop) => askedFor('address', { address: address() })(shop), answers: 201, free: ['request.address.address1', 'request.address.name'] },
  { route: 'proxy.orders.token.ts', sends: 'json', fields: ({ code }) => ({ email: BUYER, number: '1042', code }), answers: 200, secrets: ['code'], tries: ['order_code'] },
  { route: 'proxy.orders.ts', sends: 'json', fields: ({ orderToken: token }) => ({ token }), answers: 200, secrets: ['token'] },
  { route: 'proxy.ping.ts', answers: 204 },
  { route: 'proxy.signals.ts', sends: 'beacon', fields: ({ articleId: about }) => ({ kind: 'view', about, locale: 'ko' }), answers: 204, mute: true, secrets: ['about'] },
  { route: 'proxy.signals.ts', sends: 'beacon', fields: () => ({ kind: 'miss', about: `선물 포장 ${'가나다라마바사아자차카타파하'[++last % 14]}`, locale: 'ko' }), answers: 204, mute: true },
  { route: 'proxy.surveys.$token', params: ({ surveyToken: token }) => ({ token }), fields: () => ({ score: '4' }), answers: 200, page: true },
  { route: 'proxy.surveys.$token', params: ({ surveyToken: token }) => ({ token }), sends: 'encoded', fields: () => ({ score: '4', comment: words() }), answers: 200, secrets: ['token'], free: ['comment'], page: true },
  { route: 'proxy.thread', answers: 200 },
  { route: 'proxy.thread.news.ts', sends: 'json', fields: (shop) => ({ ...tokenOf(shop), cursor: null }), answers: 200, secrets: ['token'] },
  { route: 'proxy.thread.news.ts', sends: 'json', fields: (shop) => ({ ...tokenOf(shop), before: beforeNow() }), answers: 200, secrets: ['token'] },
  { route: 'proxy.thread.replies.ts', sends: 'multipart', fields: (shop) => ({ ...tokenOf(shop), key: randomUUID(), text: words() }), answers: 201, secrets: ['token'], free: ['text'], photos: true },
  { route: 'proxy.thread.session.ts', sends: 'json', fields: ({ threadSecret: secret }) => ({ secret }), answers: 200, secrets: ['secret'] },
  { route: 'proxy.tickets', sends: 'multipart', fields: ticket, answers: 201, free: ['message', 'name'], photos: true },
  { route: 'proxy.tickets', sends: 'multipart', fields: ticket, answers: 201, free: ['message', 'name'], page: true },
  { route: 'proxy.tickets', answers: 200, page: true },
];

/** A page's cursor for what stands before now. */
function beforeNow(): string {
  return Buffer.from(JSON.stringify(['before', Date.now(), randomUUID()])).toString('base64url');
}
