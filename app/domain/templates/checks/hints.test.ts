import { describe, expect, test } from 'vitest';
import { checkMessage } from '../check-message.ts';
import type { Check, Expectation, Matter } from '../message-finding.ts';
import { nothingDone } from '#tests/builders/known-facts.ts';

interface Given {
  matter?: Matter;
  expects?: Expectation[];
  locale?: 'ko' | 'en';
}

const keys = (check: Check, text: string, { matter = 'damaged', expects = [], locale = 'ko' }: Given = {}) =>
  checkMessage(text, { locale, matter, facts: nothingDone, expects }).filter((finding) => finding.check === check).map(({ words }) => words.key.replace(/^\w+\./, ''));

const mended = (check: Check, text: string, given: Given = {}) => {
  const found = checkMessage(text, { locale: given.locale ?? 'ko', matter: given.matter ?? 'damaged', facts: nothingDone, expects: given.expects ?? [] }).find((finding) => finding.check === check);
  return found?.mend ? text.slice(0, found.from) + found.mend.replacement + text.slice(found.to) : null;
};

describe('tone', () => {
  test.each<[text: string, found: string[]]>([
    ['상품이 파손되어 죄송합니다ㅠㅠ', ['laughter']],
    ['바로 보내 드리겠습니다 ㅎㅎ', ['laughter']],
    ['확인했습니다 ^^', ['laughter']],
    ['감사합니다~', ['laughter']],
    ['감사합니다~~', ['laughter']],
    ['죄송합니다!', ['exclamation']],
    ['죄송합니다 😢', ['picture']],
    ['행복한 하루 보내세요.', ['cheer']],
    ['좋은 소식을 알려 드립니다.', ['cheer']],
    ['2~3일 걸립니다.', []],
    ['10:00~18:00에 연락 주세요.', []],
    ['#1042 주문 ©이끼언덕', []],
    ['"와!"라고 적힌 카드가 함께 갔습니다.', []],
    ['I am so sorry!', ['exclamation']],
    ['Oops, that is on us.', ['cheer']],
    ['Great news, it ships today.', ['cheer']],
    ['Sorry about that :)', ['laughter']],
    ['Have a great day.', ['cheer']],
    ['It is on its way 🚚', ['picture']],
    ['Mossbank™ aprons take 2-3 days.', []],
    ['I am sorry about the mug.', []],
  ])('%s', (text, found) => expect(keys('tone', text)).toEqual(found));

  test('cheer is fine where nothing went wrong', () => {
    expect(keys('tone', '감사합니다! 행복한 하루 보내세요 😊', { matter: 'thanks' })).toEqual([]);
    expect(keys('tone', 'Great question!', { matter: 'question' })).toEqual([]);
  });

  test('a click quiets it', () => {
    expect(mended('tone', '죄송합니다!')).toBe('죄송합니다.');
    expect(mended('tone', 'Hello Nora!', { locale: 'en' })).toBe('Hello Nora,');
    expect(mended('tone', '확인했습니다. ㅎㅎ')).toBe('확인했습니다. ');
  });
});

describe('positive wording', () => {
  test.each<[text: string, found: string[]]>([
    ['환불은 불가능합니다.', ['cannot']],
    ['교환이 불가합니다.', ['cannot']],
    ['교환은 어렵습니다.', ['cannot']],
    ['취소는 안 됩니다.', ['cannot']],
    ['도와드릴 수 없습니다.', ['cannot']],
    ['그 부분은 해 드리기 어렵습니다.', ['cannot']],
    ['규정상 처리되지 않습니다.', ['policy']],
    ['고객님의 실수로 보입니다.', ['blame']],
    ['상품을 먼저 보내셔야 합니다.', ['must']],
    ['잘 모르겠습니다.', ['unknown']],
    ['아쉽게도 품절되었습니다.', ['regret']],
    ['최대한 빨리 처리하겠습니다.', ['soon']],
    ['빠른 시일 내에 연락드리겠습니다.', ['soon']],
    ['진정하시고 기다려 주세요.', ['calm']],
    ['받지 못하셨다면 알려 주세요.', []],
    ['상품을 받으실 수 없는 날이 있으시면 알려 주세요.', []],
    ['교환은 내일부터 가능합니다.', []],
    ['고객님의 실수가 아닙니다.', []],
    ['사용하실 수 있습니다.', []],
    ['어려운 점이 있으시면 알려 주세요.', []],
    ['확인이 안 되시면 답장해 주세요.', []],
    ['Unfortunately, the mug is sold out.', ['regret']],
    ['We cannot refund it.', ['cannot']],
    ["We can't do that.", ['cannot']],
    ['This is not possible.', ['cannot']],
    ['We are unable to change it.', ['cannot']],
    ['Our policy does not allow it.', ['policy']],
    ['You must send it back first.', ['must']],
    ['You failed to give the address.', ['blame']],
    ["I don't know.", ['unknown']],
    ['I will write as soon as possible.', ['soon']],
    ['Sorry for the inconvenience.', ['hollow']],
    ['Please calm down.', ['calm']],
    ['If you cannot find it, reply here.', []],
    ['I cannot thank you enough.', []],
    ['There is nothing you need to do.', []],
    ['You do not have to send it back.', []],
    ['All you need to do is reply.', []],
    ['It is not your fault.', []],
    ['You can keep the first mug.', []],
  ])('%s', (text, found) => expect(keys('positive', text)).toEqual(found));

  test('a click offers the other way', () => {
    expect(mended('positive', 'Unfortunately, the mug is sold out.', { locale: 'en' })).toBe('The mug is sold out.');
    expect(mended('positive', 'You must send it back first.', { locale: 'en' })).toBe('Please send it back first.');
    expect(mended('positive', '최대한 빨리 처리하겠습니다.')).toBe('[날짜]까지 처리하겠습니다.');
  });
});

describe('plain words', () => {
  test.each<[text: string, found: string[]]>([
    ['익일 발송됩니다.', ['jargon']],
    ['유선으로 연락드리겠습니다.', ['jargon']],
    ['당사의 책임입니다.', ['jargon']],
    ['CS팀으로 전달했습니다.', ['jargon']],
    ['상기 주소로 보내 주세요.', ['jargon']],
    ['이용하기 위해 회원 가입을 해 주세요.', []],
    ['금주 중에 연락드리겠습니다.', ['jargon']],
    ['지금 주문하시면 됩니다.', []],
    ['The ETA is Friday.', ['jargon']],
    ['Kindly reply here.', ['jargon']],
    ['Please use it prior to washing.', ['jargon']],
    ['Thank you for your kind words.', []],
    [`${'고객님께서 말씀해 주신 내용을 담당자에게 전달했고 '.repeat(5)}확인하겠습니다.`, ['long.ko']],
    [`${'We looked at your order and '.repeat(7)}we will write.`, ['long.en']],
    ['먼저 상자를 닫아 주세요. 그다음 테이프를 붙여 주세요. 마지막으로 문 앞에 두세요.', ['steps']],
    ['First open the app. Then choose your order. Finally press return.', ['steps']],
    ['1) 앱을 엽니다. 2) 주문을 고릅니다. 3) 반품을 누릅니다.', ['steps']],
    ['- 앱을 엽니다.\n- 주문을 고릅니다.\n- 반품을 누릅니다.', []],
    ['먼저 사과드립니다. 내일 다시 연락드리겠습니다.', []],
    ['확인했습니다. 내일 보내 드릴게요. 감사합니다. 도착하면 알려 드리겠습니다.', ['tooSoft']],
    ['확인했어요. 내일 보내 드릴게요. 도착하면 알려 드리겠습니다.', ['tooFormal']],
    ['확인했습니다. 말씀만 해 주세요. 내일 보내 드리겠습니다. 괜찮으실까요?', []],
    ['확인했다. 내일 보내겠습니다.', ['bare']],
    ['알겠어. 내일 보낼게.', ['bare', 'bare']],
    ['주문 확인\n- 린넨 앞치마 1개\n감사합니다.', []],
  ])('%s', (text, found) => expect(keys('plain', text)).toEqual(found));

  test('a click mends it', () => {
    expect(mended('plain', '익일 발송됩니다.')).toBe('다음 날 발송됩니다.');
    expect(mended('plain', '먼저 상자를 닫아 주세요. 그다음 테이프를 붙여 주세요. 마지막으로 문 앞에 두세요.')).toBe('- 먼저 상자를 닫아 주세요.\n- 그다음 테이프를 붙여 주세요.\n- 마지막으로 문 앞에 두세요.');
    expect(mended('plain', '확인했습니다. 내일 보내 드릴게요. 감사합니다. 도착하면 알려 드리겠습니다.')).toBe('확인했습니다. 내일 보내 드리겠습니다. 감사합니다. 도착하면 알려 드리겠습니다.');
    expect(mended('plain', '확인했어요. 내일 보내 드릴게요. 도착하면 알려 드리겠습니다.')).toBe('확인했어요. 내일 보내 드릴게요. 도착하면 알려 드릴게요.');
  });
});

const good = {
  ko: `안녕하세요, 김하늘 고객님. 이끼언덕 박소연입니다.

상자를 여셨을 때 깨진 머그를 보고 얼마나 속상하셨을까요. 온전히 전해 드리지 못해 죄송합니다. 알려 주셔서 감사합니다.

확인해 보니 포장이 얇았습니다. 같은 머그를 새로 보내 드리겠습니다. 깨진 머그는 버리셔도 됩니다.

11월 24일까지 발송하고 다시 연락드리겠습니다.`,
  en: `Hello Nora,

Opening a parcel and finding the mug broken is a real disappointment. I am sorry, and thank you for telling us.

I checked how it was packed, and the paper was too thin. We will send you a new mug. You can throw the broken one away.

It leaves us by November 24, and I will write to you that day.`,
};

describe('the five steps', () => {
  test.each(['ko', 'en'] as const)('all are there (%s)', (locale) => {
    expect(checkMessage(good[locale], { locale, matter: 'damaged', facts: nothingDone, expects: ['replacement'] })).toEqual([]);
  });

  test.each<[locale: 'ko' | 'en', without: RegExp, step: string]>([
    ['ko', / 온전히 전해 드리지 못해 죄송합니다\.| 얼마나 속상하셨을까요/g, 'acknowledge'],
    ['ko', / 알려 주셔서 감사합니다\./, 'thank'],
    ['ko', /확인해 보니 포장이 얇았습니다\. /, 'explain'],
    ['en', / I am sorry, and thank you for telling us\.| is a real disappointment/g, 'acknowledge'],
    ['en', /, and thank you for telling us/, 'thank'],
  ])('%s: without %s', (locale, without, step) => {
    expect(keys('steps', good[locale].replace(without, ''), { locale })).toContain(step);
  });

  test('a click adds the sentence in its place', () => {
    const now = mended('steps', good.ko.replace(' 알려 주셔서 감사합니다.', ''))!;
    expect(now).toContain('알려 주셔서 감사합니다.');
    expect(keys('steps', now)).toEqual([]);
  });

  test('a short answer is none in five steps, and nobody is sorry for a question', () => {
    expect(keys('steps', '네, 맞습니다.')).toEqual([]);
    expect(keys('steps', '문의해 주셔서 감사합니다. 린넨 앞치마는 찬물에 손으로 빨아 주세요. 삶아도 괜찮습니다. 색이 짙은 것은 처음 두세 번 따로 빨아 주시면 좋습니다. 자세한 방법은 아래와 같습니다.', { matter: 'question' })).not.toContain('acknowledge');
  });
});

describe('the next step', () => {
  const filler = { ko: '말씀해 주신 내용을 잘 읽었습니다. 불편을 드려 죄송합니다. 알려 주셔서 감사합니다. 포장을 맡은 곳에 확인을 요청했습니다. ', en: 'Thank you for telling us about the mug. I am sorry that it broke. I have asked our packers how it was wrapped, and what they can do better from now on. ' };
  test.each<[locale: 'ko' | 'en', end: string, found: string[]]>([
    ['ko', '11월 24일까지 다시 연락드리겠습니다.', []],
    ['ko', '내일 발송해 드리겠습니다.', []],
    ['ko', '영업일 기준 3일 이내에 처리됩니다.', []],
    ['ko', '\n- 출고 예정일: 11월 24일', []],
    ['ko', '다시 연락드리겠습니다.', ['undated']],
    ['ko', '좋은 하루 보내세요.', ['missing']],
    ['ko', '이 문의는 여기서 마무리하겠습니다.', []],
    ['en', 'I will write to you by November 24.', []],
    ['en', "We'll ship it tomorrow.", []],
    ['en', 'It takes 3 to 5 business days.', []],
    ['en', 'I will write to you again.', ['undated']],
    ['en', 'Kind regards', ['missing']],
    ['en', 'I am closing this ticket now.', []],
  ])('%s: %s', (locale, end, found) => expect(keys('next_step', filler[locale] + end, { locale })).toEqual(found));

  test('a click adds the day that templates promise', () => {
    expect(mended('next_step', `${filler.ko}다시 연락드리겠습니다.`)).toContain('2026년 11월 26일까지 다시 연락드리겠습니다.');
  });
});

describe('the next question', () => {
  test.each<[text: string, given: Given, found: string[]]>([
    ['요청하신 대로 전액 환불해 드리겠습니다. 기다려 주셔서 감사드리며 불편을 드려 죄송합니다.', { expects: ['refund'] }, ['refundWhen', 'refundWhere']],
    ['결제하신 카드로 전액 환불해 드리겠습니다. 내역에는 3일 안에 보입니다. 불편을 드려 죄송합니다.', { expects: ['refund'] }, []],
    ['전액 환불해 드리겠습니다. 아래 수단으로 며칠 안에 돌아갑니다: {{ refund.method }} 불편을 드려 죄송합니다.', { expects: ['refund'] }, []],
    ['새 상품을 11월 24일까지 발송하겠습니다. 불편을 드려 다시 한번 진심으로 죄송합니다.', { expects: ['replacement'] }, ['oldOne']],
    ['새 상품을 {{ replacement.shipsBy }}까지 발송하겠습니다. 깨진 상품은 버리셔도 됩니다. 불편을 드려 죄송합니다.', { expects: ['replacement'] }, []],
    ['새 상품을 11월 24일까지 발송하겠습니다. 기다리게 해 드려서 진심으로 죄송합니다.', { expects: ['replacement'], matter: 'lost' }, ['turnsUp']],
    ['택배사에 위치를 물었습니다. 오래 기다리시게 해 드려서 진심으로 죄송합니다.', { matter: 'late' }, ['nextNews']],
    ['We will refund the mug in full, and we are sorry about what happened to it.', { locale: 'en', expects: ['refund'] }, ['refundWhen', 'refundWhere']],
    ['We will refund the mug to your card, and it shows within 3 days on your statement.', { locale: 'en', expects: ['refund'] }, []],
    ['We will send you a new mug by November 24, at no cost to you of course.', { locale: 'en' }, ['oldOne']],
    ['You can choose between two ways: we refund the mug, or we send you a new mug.', { locale: 'en' }, []],
    ['We opened your return. Please pack the mug well and put in a note with your name.', { locale: 'en', expects: ['return'] }, ['sendBackHow', 'whoPays', 'refundAfter']],
  ])('%s', (text, given, found) => expect(keys('follow_up', text, given)).toEqual(found));
});

describe('the name in the greeting', () => {
  test.each<[text: string, found: string[]]>([
    ['안녕하세요, 김하늘 고객님.', []],
    ['안녕하세요, 하늘님.', []],
    ['안녕하세요, 고객님.', []],
    ['안녕하세요, 박지민 고객님.', ['other']],
    ['Hello Nora,', []],
    ['Dear Ms. Ellis,', []],
    ['Hi there,', []],
    ['Hello Jane,', ['other']],
    ['Thank you, Jane, for writing.', []],
  ])('%s', (text, found) => expect(keys('name', text)).toEqual(found));
});
