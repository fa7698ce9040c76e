import { gramsOf } from '#app/platform/grams.ts';

export interface BenchText {
  subject: string;
  body: string;
  grams: string[];
}

interface Subject {
  /** Out of ten thousand texts. */
  weight: number;
  subjects: string[];
  sentences: string[];
}

const TEXTS = 2000;

/** Two-syllable words by how many tickets hold them; the share is what the seed aims at. */
export const searchedWords = [
  { word: '배송', about: 'common' },
  { word: '환불', about: 'frequent' },
  { word: '파손', about: 'less frequent' },
  { word: '영수', about: 'rare' },
  { word: '자수', about: 'very rare' },
] as const;

const korean: Subject[] = [
  { weight: 3200, subjects: ['배송 문의', '배송이 늦어요', '배송 조회가 안 됩니다'], sentences: ['주문한 상품 배송이 아직 시작되지 않았습니다.', '배송 조회를 눌러도 같은 곳에 멈춰 있습니다.', '배송 완료라고 나오는데 받지 못했습니다.', '오늘 배송된다고 들었는데 연락이 없습니다.'] },
  { weight: 1300, subjects: ['환불 문의', '환불은 언제 되나요'], sentences: ['취소한 금액이 아직 환불되지 않았습니다.', '환불 처리가 며칠 걸리는지 알고 싶습니다.', '반품을 보냈는데 환불 안내가 없습니다.'] },
  { weight: 900, subjects: ['교환 요청', '색상을 바꾸고 싶어요'], sentences: ['한 치수 큰 것으로 교환하고 싶습니다.', '다른 색으로 교환이 되는지 궁금합니다.', '교환할 때 택배비를 누가 내는지 알려 주세요.'] },
  { weight: 600, subjects: ['상품 파손', '깨진 채로 왔어요'], sentences: ['상자를 열어 보니 파손되어 있었습니다.', '손잡이가 부러진 채로 도착했습니다.', '사진을 함께 보내 드립니다.'] },
  { weight: 500, subjects: ['사이즈 문의', '소재가 궁금해요'], sentences: ['허리 둘레가 얼마인지 알려 주세요.', '세탁기에 돌려도 괜찮은가요?', '실제 색이 사진과 비슷한지 궁금합니다.'] },
  { weight: 300, subjects: ['다른 상품이 왔어요'], sentences: ['주문하지 않은 물건이 들어 있었습니다.', '보내야 하는 곳을 알려 주시면 돌려보내겠습니다.'] },
  { weight: 200, subjects: ['선물 포장 문의'], sentences: ['선물용으로 보내려고 하는데 쪽지를 넣어 주실 수 있나요?', '받는 분께 가격이 보이지 않게 해 주세요.'] },
  { weight: 50, subjects: ['영수증 발급'], sentences: ['회사에 낼 현금 영수증이 필요합니다.', '사업자 번호로 다시 발급해 주세요.'] },
  { weight: 5, subjects: ['자수 문의'], sentences: ['이름을 자수로 새길 수 있는지 알고 싶습니다.'] },
];

const english: Subject[] = [
  { weight: 1600, subjects: ['Where is my parcel?', 'Late delivery'], sentences: ['My parcel has not moved for a week.', 'Tracking says it was delivered, and nothing is here.', 'It was meant to come yesterday.'] },
  { weight: 700, subjects: ['Refund', 'When do I get my money back?'], sentences: ['I sent it back ten days ago.', 'The amount has not reached my card yet.'] },
  { weight: 400, subjects: ['Broken on arrival', 'Wrong colour'], sentences: ['The lid was cracked when I opened the box.', 'I ordered the green one.', 'Photos are attached.'] },
  { weight: 245, subjects: ['A question about sizes'], sentences: ['Does the medium run small?', 'I am between two sizes.'] },
];

const details = ['주문하고 나서 일주일이 지났습니다.', '지난주에도 한 번 여쭤보았습니다.', '가능하면 오늘 안에 답을 부탁드립니다.', '다음 주에 여행을 가서 그 전에 받고 싶습니다.', 'I would be glad to hear from you soon.', 'Thank you for looking into it.'];

/** The same texts each time: what the tickets of the bench are about, with what they are found by. */
export function benchTexts(): BenchText[] {
  const random = sequence(20_261_122);
  const all = [...korean, ...english];
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  const weights = all.reduce((sum, topic) => sum + topic.weight, 0);
  const texts: BenchText[] = [];
  for (const topic of all) {
    const share = Math.max(1, Math.round((topic.weight / weights) * TEXTS));
    for (let n = 0; n < share; n++) {
      const subject = pick(topic.subjects);
      const sentences = new Set([pick(topic.sentences), pick(topic.sentences), pick(english.includes(topic) ? details.slice(4) : details.slice(0, 4))]);
      const body = [...sentences].join(' ');
      texts.push({ subject, body, grams: gramsOf(subject).concat(gramsOf(body)) });
    }
  }
  return texts;
}

/** A small generator with a seed (mulberry32, public domain, by Tommy Ettinger). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
