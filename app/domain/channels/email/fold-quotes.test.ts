import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuotes } from './fold-quotes.ts';

const written = (text: string): string =>
  foldQuotes(text)
    .filter((passage) => !passage.quoted)
    .map((passage) => passage.text)
    .join('\n')
    .trim();

describe('what was written is shown, what it answers is folded', () => {
  test.each([
    ['Gmail in Korean', '네, 아직 안 왔어요.\n\n2026년 11월 20일 (금) 오후 6:00, 가게 <123@in.example>님이 작성:\n\n> 안녕하세요\n> 확인 중입니다'],
    ['Gmail in Korean, attribution over two lines', '네, 아직 안 왔어요.\n\n2026년 11월 20일 (금) 오후 6:00, 가게\n<123@in.example>님이 작성:\n> 확인 중입니다'],
    ['Apple Mail in Korean', '네, 아직 안 왔어요.\n\n2026. 11. 20. 오후 6:00, 가게 <123@in.example> 작성:\n\n확인 중입니다'],
    ['Naver', '네, 아직 안 왔어요.\n\n-----Original Message-----\nFrom: "가게" <123@in.example>\nTo: <a@mail.example>;\nCc:\nSent: 2026-11-20 (금) 18:00:00\nSubject: Re: 배송\n\n확인 중입니다'],
    ['Daum', '네, 아직 안 왔어요.\n\n--------- 원본 메일 ---------\n보낸사람: 가게 <123@in.example>\n받는사람 : a@mail.example\n날짜: 2026년 11월 20일\n제목: 배송\n\n확인 중입니다'],
    ['Outlook in Korean', '네, 아직 안 왔어요.\n\n________________________________\n보낸 사람: 가게 <123@in.example>\n보낸 날짜: 2026년 11월 20일 금요일 오후 6:00\n받는 사람: a@mail.example\n제목: 배송\n\n확인 중입니다'],
    ['Gmail in English', '네, 아직 안 왔어요.\n\nOn Fri, Nov 20, 2026 at 6:00 PM Shop <123@in.example> wrote:\n\n> checking\n'],
    ['Outlook in English', '네, 아직 안 왔어요.\n\nFrom: Shop <123@in.example>\nSent: Friday, November 20, 2026 6:00 PM\nTo: a@mail.example\nSubject: Re: order\n\nchecking'],
    ['an attribution in another language above a quote', '네, 아직 안 왔어요.\n\n23 mar 2026 21:25 "Shop" <123@in.example> napisał(a):\n\n> checking'],
  ])('%s', (_, text) => {
    expect(written(text)).toBe('네, 아직 안 왔어요.');
  });

  test('answers between the quoted lines are the customer’s words', () => {
    const text = '2026년 11월 20일 (금) 오후 6:00, 가게 <123@in.example>님이 작성:\n> 주소가 어디인가요?\n서울입니다.\n> 언제 받고 싶으세요?\n내일이요.';
    expect(written(text)).toBe('서울입니다.\n내일이요.');
  });

  test('words below a quote are shown', () => {
    expect(written('On Fri, Nov 20, 2026, Shop <1@in.example> wrote:\n> one\n> two\n\nMy answer.')).toBe('My answer.');
  });

  test('a mail of nothing but quotes is shown whole', () => {
    const text = '> 하나\n> 둘';
    expect(foldQuotes(text)).toEqual([{ text, quoted: false }]);
    const forwarded = '---------- Forwarded message ---------\nFrom: A <a@mail.example>\nDate: 2026\nSubject: x\nTo: b\n\n내용';
    expect(foldQuotes(forwarded)).toEqual([{ text: forwarded, quoted: false }]);
  });

  test.each(['On Monday I wrote:\n사이즈가 안 맞아요.', '보낸 사람: 저예요\n물건이 안 왔어요', '제목: 문의\n주문 #1042', '받는 사람: 김하늘\n주소: 서울시', '5 > 3 이에요\n>_< 속상해요'])('%j has no quote', (text) => {
    expect(written(text)).toContain(text.split('\n')[0]!.startsWith('5') ? '5 > 3' : text);
  });

  test('nothing is ever lost: the passages are the text', () => {
    const line = fc.oneof(fc.constantFrom('', '> quoted', '>> deeper', 'On Fri, Nov 20, 2026, A <a@b.example> wrote:', '-----Original Message-----', '보낸 사람: a', '제목: b', '받는 사람: c', '네'), fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const passages = foldQuotes(text);
        expect(passages.map((passage) => passage.text).join('\n')).toBe(text);
        expect(text.trim() === '' || passages.some((passage) => !passage.quoted && passage.text.trim() !== '')).toBe(true);
      }),
    );
  });
});

const samples = process.env.MAIL_SAMPLES;
describe.skipIf(!samples)('samples of others (MAIL_SAMPLES names their folder)', () => {
  test('32 replies of a dozen languages: no written word is folded away, and most are exact', () => {
    const root = path.join(samples!, 'reply-trimmer');
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    const results = fs.readdirSync(path.join(root, 'emails')).map((file) => {
      const got = flat(written(fs.readFileSync(path.join(root, 'emails', file), 'utf8')));
      const wanted = flat(fs.readFileSync(path.join(root, 'trimmed', file), 'utf8'));
      return { file, exact: got === wanted, lost: !got.includes(wanted) };
    });
    // embedded_email_16: the set takes a quoted passage for the writer's own words.
    expect(results.filter((result) => result.lost).map((result) => result.file)).toEqual(['embedded_email_16.txt']);
    expect(results.filter((result) => result.exact).length).toBeGreaterThanOrEqual(19);
  });
});
