import { describe, expect, test } from 'vitest';
import { waitAfter } from './back-off.ts';
import { localeOf } from './locale-of.ts';
import { answerSubject, automaticHeaders, threadHeaders } from './mail-headers.ts';
import { mailHtml, textHtml } from './mail-html.ts';

describe('the HTML part', () => {
  test('what a customer or an order put into the text is text', () => {
    const html = mailHtml('Hi <script>alert(1)</script> & "you"', { locale: 'en', shopName: '<b>Shop</b>' });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;you&quot;');
    expect(html).not.toContain('<b>Shop');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<img|url\(|@import|src=/);
  });

  test('brings no colour, so that a dark mail program stays dark', () => {
    const html = mailHtml('보기: https://shop.example', { locale: 'ko', shopName: '온담', footer: '작은 글씨' });
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/color:|#[0-9a-f]{3,6}\b/i);
  });

  test('paragraphs, lists and links come out as such', () => {
    expect(textHtml('하나\n둘\n\n- 가\n- 나')).toMatch(/<p[^>]*>하나<br>둘<\/p>\n<ul[^>]*><li>가<\/li><li>나<\/li><\/ul>/);
    expect(textHtml('보기: https://shop.example/a?b=1&c=2.')).toContain('<a href="https://shop.example/a?b=1&amp;c=2">https://shop.example/a?b=1&amp;c=2</a>.');
    expect(textHtml('javascript:alert(1)')).not.toContain('<a');
  });
});

describe('headers', () => {
  test('automatic mail is marked, a person’s is not (RFC 3834)', () => {
    expect(automaticHeaders('reply', '1')).toEqual({});
    expect(automaticHeaders('acknowledgement', '1')).toEqual({ 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', 'X-Mend-Loop': '1' });
    expect(automaticHeaders('survey', '1')['Auto-Submitted']).toBe('auto-generated');
    expect(automaticHeaders('notice', '1')['Auto-Submitted']).toBe('auto-generated');
  });

  test('a reply answers the customer’s last mail and names the thread', () => {
    const known = [
      { rfcMessageId: 'one@mail.example', fromCustomer: true },
      { rfcMessageId: 'two@in.example', fromCustomer: false },
      { rfcMessageId: 'three@mail.example', fromCustomer: true },
      { rfcMessageId: 'four@in.example', fromCustomer: false },
    ];
    expect(threadHeaders(known)).toEqual({
      'In-Reply-To': '<three@mail.example>',
      References: '<one@mail.example> <two@in.example> <three@mail.example> <four@in.example>',
    });
    expect(threadHeaders([])).toEqual({});
  });

  test('at most twenty references, the first among them', () => {
    const known = Array.from({ length: 60 }, (_, n) => ({ rfcMessageId: `${n}@mail.example`, fromCustomer: true }));
    const ids = threadHeaders(known).References!.split(' ');
    expect(ids).toHaveLength(20);
    expect([ids[0], ids.at(-1)]).toEqual(['<0@mail.example>', '<59@mail.example>']);
  });

  test('an id that would break a header is left out', () => {
    expect(threadHeaders([{ rfcMessageId: 'a b\r\nBcc: x@mail.example', fromCustomer: true }])).toEqual({});
  });

  test.each([['배송 문의', 'Re: 배송 문의'], ['Re: RE: Fwd: 배송', 'Re: 배송'], ['답장: 회신: 배송', 'Re: 배송'], ['Regarding it', 'Re: Regarding it']])('%s → %s', (subject, answer) => {
    expect(answerSubject(subject)).toBe(answer);
  });
});

test('the wait between tries grows and is bounded', () => {
  const waits = Array.from({ length: 24 }, (_, n) => waitAfter(n + 1));
  expect(waits.slice(0, 4)).toEqual([60_000, 120_000, 240_000, 480_000]);
  expect(Math.max(...waits)).toBe(4 * 3_600_000);
});

test('the language of an answer', () => {
  const shop = { locale: 'ko', languages: ['ko', 'en'] };
  expect(localeOf('Where is my order?', shop)).toBe('en');
  expect(localeOf('Hi 배송 문의', shop)).toBe('ko');
  expect(localeOf('#1042', shop)).toBe('ko');
  expect(localeOf('Where is my order?', { locale: 'ko', languages: ['ko'] })).toBe('ko');
});
