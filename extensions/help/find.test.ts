import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchCodes } from '#app/domain/help/search-index.ts';
import { finder, recallOf } from './finder.ts';
import { nonsense, questions } from './find-questions.ts';
import { fiveHundredArticles } from './five-hundred-articles.ts';
import { extensionDir } from './render-block.ts';

/** ParaKQC (CC BY-SA 4.0, no part of this project): 800 groups of ten Korean paraphrases, `group<TAB>…<TAB>sentence`. */
const PARAKQC = process.env.PARAKQC ?? '../shared/data/text/parakqc/groups.tsv';

const titled = (...titles: string[]) => titles.map((title) => ({ id: title, title }));
const found = async (titles: string[], question: string) => (await finder(titled(...titles)))(question).map(({ id }) => id);

it('weighs at most 2,650 bytes', () => {
  expect(statSync(`${extensionDir}assets/find.js`).size).toBeLessThanOrEqual(2_650);
});

describe('paraphrases', () => {
  it('of our own find their article, first in 83 of 100, in the first three in 93', async () => {
    const { first, three } = await recallOf(questions);
    expect(first).toBeGreaterThanOrEqual(0.83);
    expect(three).toBeGreaterThanOrEqual(0.93);
  });

  describe.skipIf(!existsSync(PARAKQC))('of ParaKQC, 200 groups of its 800, a sentence of each as the article', () => {
    const groups = existsSync(PARAKQC) ? [...Map.groupBy(readFileSync(PARAKQC, 'utf8').trim().split('\n').map((line) => line.split('\t')), ([group]) => group).values()].map((rows) => rows.map((row) => row.at(-1)!)) : [];
    const samples: [string, string[][]][] = [
      ...[0, 200, 400, 600].map((from): [string, string[][]] => [`in a row from ${from}`, groups.slice(from, from + 200)]),
      ...[0, 1, 2, 3].map((from): [string, string[][]] => [`every fourth from ${from}, another sentence each`, groups.filter((_, at) => at % 4 === from).map((group, at) => [group[at % 10]!, ...group.toSpliced(at % 10, 1)])]),
    ];
    it.each(samples)('%s', async (_, sample) => {
      expect(sample).toHaveLength(200);
      const { first, three, none } = await recallOf(sample);
      expect(first).toBeGreaterThanOrEqual(0.83);
      expect(three).toBeGreaterThanOrEqual(0.93);
      expect(none).toBeLessThan(0.03);
    });
  });
});

it.each(nonsense)('nothing answers %s', async (words) => {
  expect((await finder(titled(...questions.map(([title]) => title))))(words)).toEqual([]);
});

describe('what is typed', () => {
  const titles = ['배송은 얼마나 걸리나요?', '환불은 언제 되나요?', '무료배송 조건', '현금영수증 발급', 'How do I return an item?', 'Ｓｔｏｒｅ credit', 'Über uns'];
  it.each([
    ['배송', ['배송은 얼마나 걸리나요?', '무료배송 조건']],
    ['배소', ['배송은 얼마나 걸리나요?', '무료배송 조건']],
    ['뱃', ['배송은 얼마나 걸리나요?', '무료배송 조건']],
    ['무료 배송', ['무료배송 조건']],
    ['현금 영수증', ['현금영수증 발급']],
    ['환불ㅇ', ['환불은 언제 되나요?']],
    ['RETURN', ['How do I return an item?']],
    ['re', ['How do I return an item?']],
    ['ｒｅｔｕｒｎ', ['How do I return an item?']],
    ['store', ['Ｓｔｏｒｅ credit']],
    ['uber', ['Über uns']],
  ])('%s finds', async (typed, expected) => {
    expect((await found(titles, typed)).toSorted()).toEqual(expected.toSorted());
  });

  it.each(['', ' ', 'ㅂ', 'r', '?', 'turn', '\ud800', '\u0000', '배'.repeat(10_000) + '뷁', '🙂', '.*+(', '</script>'])('%j finds nothing, and does no harm', async (typed) => {
    expect(await found(['환불', 'Return'], typed)).toEqual([]);
  });

  it('finds two syllables of whatever is in a title', async () => {
    const find = await finder(fiveHundredArticles);
    for (const { id, title } of fiveHundredArticles.filter((_, at) => at % 37 === 0)) {
      for (const [pair] of title.matchAll(/[가-힣]{2}/g)) expect(find(pair).map((result) => result.id), `${pair} in ${title}`).toContain(id);
    }
  });
});

describe('words of bodies', () => {
  const articles = [
    { id: 'a', title: '배송은 얼마나 걸리나요?', html: '<p>제주도는 <b>항공</b> 운임이 더 듭니다.</p>', keywords: '도착예정, delivery time' },
    { id: 'b', title: '환불은 언제 되나요?', html: '<p>은행에 따라 사흘쯤 걸립니다.</p>', keywords: '돈 돌려받기' },
  ];
  it.each([['항공', ['a']], ['항고', ['a']], ['은행', ['b']], ['돈 돌려받고 싶어요', ['b']], ['도착', ['a']], ['deli', ['a']], ['통관', []]])('%s', async (typed, expected) => {
    expect((await finder(articles, searchCodes(articles)))(typed).map(({ id }) => id)).toEqual(expected);
  });

  it('stand behind titles', async () => {
    const two = [{ id: 'body', title: '문의', html: '<p>세탁을 맡기세요.</p>', keywords: '' }, { id: 'title', title: '세탁 방법이 여러 가지인 옷', html: '', keywords: '' }];
    expect((await finder(two, searchCodes(two)))('세탁').map(({ id }) => id)).toEqual(['title', 'body']);
  });

  it('are found in the last of five hundred articles too', async () => {
    const many = fiveHundredArticles.map((article, at) => ({ ...article, html: at === 499 ? '<p>관세를 냅니다.</p>' : '' }));
    expect((await finder(many, searchCodes(many)))('관세').map(({ id }) => id)).toEqual([many[499]!.id]);
  });
});
