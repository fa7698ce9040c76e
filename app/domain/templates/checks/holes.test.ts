import { describe, expect, test } from 'vitest';
import { blockingFindings } from '../check-message.ts';
import type { Expectation } from '../message-finding.ts';
import { nothingDone } from '#tests/builders/known-facts.ts';

const holes = (text: string, expects: Expectation[] = []) => blockingFindings(text, { locale: 'ko', facts: nothingDone, expects }).filter(({ check }) => check === 'holes').map(({ from, to }) => text.slice(from, to).trim());

describe('places that were to be filled', () => {
  test.each<[text: string, found: string[]]>([
    ['안녕하세요, {{ customer.name }} 고객님.', ['{{ customer.name }}']],
    ['{{ prompt.date }}까지 보내 드리겠습니다.', ['{{ prompt.date }}']],
    ['{% if x %}네{% endif %}', ['{% if x %}', '{% endif %}']],
    ['안녕하세요, {{customer.name', ['{{customer.name']],
    ['환불 금액: {{ refund.amount }}', ['{{ refund.amount }}']],
    ['안녕하세요, [이름] 고객님.', ['[이름]']],
    ['[이름]님 안녕하세요.', ['[이름]']],
    ['[날짜]까지 연락드리겠습니다.', ['[날짜]']],
    ['[고객명] 고객님께', ['[고객명]']],
    ['주문번호는 [주문번호]입니다.', ['[주문번호]']],
    ['<이름>님', ['<이름>']],
    ['{이름}님', ['{이름}']],
    ['(이름)님 안녕하세요.', ['(이름)']],
    ['OOO님 안녕하세요.', ['OOO']],
    ['○○○ 고객님', ['○○○']],
    ['ㅇㅇㅇ님', ['ㅇㅇㅇ']],
    ['XX월 XX일까지 보내 드리겠습니다.', ['XX', 'XX']],
    ['00월 00일까지 보내 드리겠습니다.', ['00월 00일']],
    ['00,000원을 환불합니다.', ['00,000원']],
    ['주문번호: ____', ['____']],
    ['____ 고객님', ['____']],
    ['안녕하세요, 님.', ['님']],
    ['[무엇을 확인했는지 적어 주세요]', ['[무엇을 확인했는지 적어 주세요]']],
    ['확인 결과는 [확인 결과 입력]입니다.', ['[확인 결과 입력]']],
    ['Hi [name],', ['[name]']],
    ['Dear [Customer Name],', ['[Customer Name]']],
    ['It ships by [date].', ['[date]']],
    ['Your order [order number] is here.', ['[order number]']],
    ['[insert tracking link]', ['[insert tracking link]']],
    ['Hi {first_name},', ['{first_name}']],
    ['Hi <name>,', ['<name>']],
    ['Hi ,', ['Hi ,']],
    ['Hello undefined,', ['undefined']],
    ['Your code is XXX.', ['XXX']],
    ['Your total is [object Object].', ['[object Object]']],
    ['It ships on TBD.', ['TBD']],
    ['[write here what you found]', ['[write here what you found]']],
    ['Hello [FIRST NAME],', ['[FIRST NAME]']],
    ['Amount: ______ by Friday', ['______']],
    ['［이름］ 고객님.', ['［이름］']],
    ['[링크]를 눌러 주세요.', ['[링크]']],
    ['[주소 입력]로 보내 드리겠습니다.', ['[주소 입력]']],
    ['Please see [link].', ['[link]']],
  ])('%s', (text, found) => expect(holes(text)).toEqual(found));

  test.each([
    '[이끼언덕] 주문 안내드립니다.', '[주문번호] #1042', '[반품 방법]\n1. 앱을 엽니다.', '[공지] 배송 안내', '문의하신 [린넨 앞치마] 상품입니다.', '안녕하세요, 고객님.', '고객님, 안녕하세요.', '김하늘 고객님, 안녕하세요.',
    '홍○동 고객님', '김*늘 님', '카드 XXXX-XXXX-XXXX-4242', '카드 ****4242로 환불됩니다.', '사이즈는 XL, XXL, XXXL이 있습니다.', '010-XXXX-1234', 'Size XXL fits.', '________________', '----------', '...음, 확인하겠습니다.', 'snake_case_name', 'Hello,', 'Hello there,', 'Hi Nora,', 'The name is on the box [1].', 'See [our FAQ](https://faq.example/a).', 'The list [a, b] is fine.', '(날짜는 추후 안내)', '> 안녕하세요, [이름]님', 'It is 2 < 3 and 5 > 4.', '<b>Portland</b>', '10월 10일 10:00', '₩10,000원', '100,000원을 환불합니다.', '000님이 아니라 김하늘님', 'O형 혈액', '1.5L 물병', '주문 날짜는 11월 9일입니다.', '님께서 주신 의견', '2000월드컵', '마이페이지 > [주소] > [배송지 입력] 화면을 열어 주세요.', '화면 위의 [이메일] 버튼을 눌러 주세요.', '[주소 입력] 버튼을 눌러 주세요.', '[쿠폰 코드 입력]란에 아래 코드를 넣어 주세요.', '[날짜]를 눌러 주세요.', '메일 제목에 [주문번호]를 꼭 적어 보내 주세요.', '［안내］ 배송 지연 안내', '［공지］', '김OO 고객님', '김XX님', 'Click [Add] in the menu.', 'Go to [Your account] > [Orders].', 'Open the [Order] tab.', 'Please put your [order number] in the subject.', 'Thank you so much xxx', 'Love, Nora xxx', 'OO은행 계좌로 보내 주세요.'.replace('OO', '한빛'),
  ])('%s has none', (text) => expect(holes(text)).toEqual([]));

  test('an outcome that the reply waits for is no hole, another one is', () => {
    expect(holes('환불 금액: {{ refund.amount }}', ['refund'])).toEqual([]);
    expect(holes('환불 금액: {{ refund.amount }}', ['replacement'])).toEqual(['{{ refund.amount }}']);
    expect(holes('{{ refund.amount }} / {{ return.name }}', ['return_processing'])).toEqual([]);
    expect(holes('{{ order.name }}', ['refund'])).toEqual(['{{ order.name }}']);
  });

  test('what the ticket knows is filled in by a click', () => {
    const filled = (text: string) => blockingFindings(text, { locale: 'ko', facts: nothingDone, expects: [] })[0]?.mend?.replacement;
    expect(filled('안녕하세요, [이름] 고객님.')).toBe('김하늘');
    expect(filled('안녕하세요, {{ customer.name }} 고객님.')).toBe('김하늘');
    expect(filled('OOO님 안녕하세요.')).toBe('김하늘');
    expect(filled('주문번호는 [주문번호]입니다.')).toBe('#1042');
    expect(filled('{{ followUp.date }}까지')).toBe('2026년 11월 26일');
    expect(filled('[날짜]까지')).toBeUndefined();
  });
});
