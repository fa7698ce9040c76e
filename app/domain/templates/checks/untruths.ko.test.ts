import { describe, expect, test } from 'vitest';
import { blockingFindings } from '../check-message.ts';
import type { TicketFacts } from '../ticket-facts.ts';
import { everythingDone, nothingDone, refundPlanned } from '#tests/builders/known-facts.ts';

const untrue = (text: string, facts: TicketFacts) => blockingFindings(text, { locale: 'ko', facts, expects: [] }).map(({ words }) => words.key.replace('untruths.', ''));

/** Untrue while nothing has happened to order #1042, true once everything has. */
const claims: [text: string, key: string][] = [
  ['주문하신 상품을 오늘 발송했습니다.', 'notShipped'],
  ['상품을 발송하였습니다.', 'notShipped'],
  ['상품 발송해 드렸습니다.', 'notShipped'],
  ['상품 발송해드렸습니다.', 'notShipped'],
  ['주문 #1042 상품이 어제 출고되었습니다.', 'notShipped'],
  ['어제 출고됐습니다.', 'notShipped'],
  ['오늘 오전에 출고 완료되었습니다.', 'notShipped'],
  ['출고가 완료되었습니다.', 'notShipped'],
  ['발송 처리했습니다.', 'notShipped'],
  ['발송 처리가 완료되었습니다.', 'notShipped'],
  ['발송 완료했습니다.', 'notShipped'],
  ['발송을 마쳤습니다.', 'notShipped'],
  ['주문하신 상품 발송 완료.', 'notShipped'],
  ['발송했고, 내일 도착할 예정입니다.', 'notShipped'],
  ['오늘 발송했으니 조금만 기다려 주세요.', 'notShipped'],
  ['상품은 발송되었으나 도착까지 이틀이 걸립니다.', 'notShipped'],
  ['상품을 보내 드렸습니다.', 'notShipped'],
  ['상품은 어제 보내드렸습니다.', 'notShipped'],
  ['머그 2개를 오늘 보내 드렸습니다.', 'notShipped'],
  ['현재 배송 중입니다.', 'notShipped'],
  ['주문하신 상품은 지금 배송 중이며 내일 도착합니다.', 'notShipped'],
  ['배송이 시작되었습니다.', 'notShipped'],
  ['배송을 시작했어요.', 'notShipped'],
  ['택배사에 인계했습니다.', 'notShipped'],
  ['오늘 택배사로 전달했습니다.', 'notShipped'],
  ['상품을 발송했어요.', 'notShipped'],
  ['확인해 보니 상품이 11월 20일에 발송되었습니다.', 'notShipped'],
  ['상품을 다시 보내 드렸습니다.', 'notResent'],
  ['새 상품을 보내 드렸습니다.', 'notResent'],
  ['새 제품으로 다시 발송했습니다.', 'notResent'],
  ['오늘 재발송했습니다.', 'notResent'],
  ['재발송 처리해 드렸습니다.', 'notResent'],
  ['재발송이 완료되었습니다.', 'notResent'],
  ['교환품을 발송해 드렸습니다.', 'notResent'],
  ['대체품을 보냈습니다.', 'notResent'],
  ['다시 보내드렸으니 확인해 주세요.', 'notResent'],
  ['배송이 완료되었습니다.', 'notDelivered'],
  ['어제 배송 완료되었습니다.', 'notDelivered'],
  ['상품은 11월 20일에 배달되었습니다.', 'notDelivered'],
  ['배송을 완료했습니다.', 'notDelivered'],
  ['택배가 어제 도착했습니다.', 'notDelivered'],
  ['배송 조회 결과 배송 완료입니다.', 'notDelivered'],
  ['환불해 드렸습니다.', 'notRefunded'],
  ['환불해드렸습니다.', 'notRefunded'],
  ['환불했습니다.', 'notRefunded'],
  ['전액 환불하였습니다.', 'notRefunded'],
  ['환불 처리했습니다.', 'notRefunded'],
  ['환불 처리해 드렸습니다.', 'notRefunded'],
  ['환불처리되었습니다.', 'notRefunded'],
  ['환불이 완료되었습니다.', 'notRefunded'],
  ['환불 완료되었습니다.', 'notRefunded'],
  ['환불을 완료했습니다.', 'notRefunded'],
  ['환불이 되었습니다.', 'notRefunded'],
  ['환불됐어요.', 'notRefunded'],
  ['환불을 진행했습니다.', 'notRefunded'],
  ['환불을 마쳤습니다.', 'notRefunded'],
  ['결제하신 카드로 전액 환불해 드렸으며 며칠 안에 보입니다.', 'notRefunded'],
  ['부분 환불했습니다.', 'notRefunded'],
  ['환불금을 입금해 드렸습니다.', 'notRefunded'],
  ['결제 금액을 돌려 드렸습니다.', 'notRefunded'],
  ['오늘 환불 완료.', 'notRefunded'],
  ['접수하신 내용을 확인하고 환불을 완료했습니다.', 'notRefunded'],
  ['주문을 취소해 드렸습니다.', 'notCancelled'],
  ['주문이 취소되었습니다.', 'notCancelled'],
  ['주문 취소 처리했습니다.', 'notCancelled'],
  ['주문 건을 바로 취소했습니다.', 'notCancelled'],
  ['환불해 드린 금액은 아래와 같습니다:\n- 환불 금액: ₩18,000', 'nothingRefunded'],
];

/** True, or no claim at all, while nothing has happened. */
const fine: string[] = [
  '메일함을 확인해 주세요. 방금 다시 보내 드렸습니다.', '다시 보내 드렸으니 메일함을 확인해 주세요.', '파일로 다시 보내 드렸습니다.', '저희에게 상품이 도착했습니다.', '저희 매장에 상품이 도착했습니다.', '오배송되었습니다.', '쿠폰이 환불되었습니다.', '적립금이 환불되었습니다.',
  '보내 주신 상품이 도착했습니다.', '보내신 소포는 어제 도착했습니다.', '재입고 상품이 도착했습니다.', '저희 창고 선반에 상품이 도착했습니다.', '거래명세서를 발송해 드렸습니다.', '견적서를 발송했습니다.', '사이즈표를 발송했습니다.', '결제창을 다시 보내 드렸습니다.', '자세한 내용을 다시 보내 드렸습니다.', '문의 주신 내용은 담당자에게 다시 보내 드렸습니다.', '출고 완료 상태로 바뀌면 문자가 갑니다.', '배송 완료 표시와 달리 받지 못하셨군요.', '카드 결제가 승인 취소되었습니다.', '가승인이 취소되었습니다.', '주문 일부 취소 처리했습니다.', '60,000원 환불을 요청해 두었습니다.', '환불 금액을 60,000원으로 계산했습니다.', '3일 안에 60,000원이 환불됩니다.', '11월 20일에 안내드린 대로 처리하겠습니다.', '11월 20일에 보내 주신 메일에 답변드리겠습니다.', '11월 20일에 연락 주신 건을 확인하겠습니다.', '11월 20일에 배송 완료로 표시된 건을 확인하겠습니다.', '11월 20일까지 접수된 주문은 순서대로 발송하겠습니다.', '신상품 #1001을 추천드립니다.', '#2024 시즌 상품은 품절입니다.', '주문 1000번째 고객님께 감사드립니다.', '송장은 2026-11-20에 출력되었습니다.', '회수를 접수했습니다. 송장번호는 123456789012입니다.', '- 주소: 12 Oak Street, #305, Portland',
  '아직 발송되지 않았습니다.', '아직 발송 전입니다.', '상품이 아직 출고되지 않았습니다.', '발송하지 못했습니다.', '발송을 못 했습니다.', '발송이 안 되었습니다.',
  '오늘 발송하겠습니다.', '오늘 발송할 예정입니다.', '오늘 발송해 드리겠습니다.', '내일 출고될 예정입니다.', '발송 예정일은 11월 24일입니다.', '곧 보내 드리겠습니다.', '상품을 보내 드릴 수 있습니다.',
  '발송되면 바로 알려 드리겠습니다.', '출고가 완료되면 문자를 드립니다.', '발송이 완료되는 대로 연락드리겠습니다.', '발송 완료 후에는 주소를 바꿀 수 없습니다.', '배송이 시작되면 송장 번호를 알려 드리겠습니다.', '상품이 발송된 경우에는 반품으로 도와드리겠습니다.', '만약 이미 발송되었다면 알려 주세요.', '발송되었는지 확인해 보겠습니다.', '발송 여부를 확인하고 있습니다.', '발송 준비 중입니다.', '상품을 준비하고 있습니다.',
  '발송되었나요?', '환불을 받으셨을까요?', '상품이 도착했나요?', '혹시 상품이 배송되었습니까?',
  '안내 메일을 발송했습니다.', '안내 문자를 보내 드렸습니다.', '쿠폰을 발송해 드렸습니다.', '인증번호를 발송했습니다.', '할인 쿠폰을 다시 보내 드렸습니다.', '영수증을 메일로 보내 드렸습니다.', '링크를 다시 보내 드렸습니다.', '답변을 보내 드렸습니다.', '사진을 다시 보내 주셔서 감사합니다.',
  '반품 상품을 발송하셨다고 알려 주셔서 감사합니다.', '고객님께서 반품을 발송하셨습니다.', '반품 상품이 창고에 도착했습니다.', '반품하신 상품이 도착했습니다.', '회수한 상품이 저희에게 도착했습니다.', '공급처에서 상품을 출고했습니다.',
  '상품을 보내 주셔서 감사합니다.', '보내 주신 사진을 잘 보았습니다.', '말씀하신 내용을 담당 부서에 전달했습니다.', '택배사에 확인을 요청했습니다.', '택배사에 사고 접수를 했습니다.',
  '상품이 파손된 상태로 도착했다고 하셔서 속상하셨겠습니다.', '다른 상품이 배송되어 죄송합니다.', '상품이 파손되어 도착해 죄송합니다.', '택배가 수원 터미널에 도착했습니다.', '상품이 국내에 도착했습니다.', '상품이 세관에 도착했습니다.', '택배가 허브에 도착했습니다.',
  '배송 완료로 표시되지만 받지 못하셨군요.', '배송 완료 예정일은 내일입니다.', '배송이 완료되지 않았습니다.', '배송 완료까지 이틀이 걸립니다.', '아직 배달되지 않았습니다.', '상품이 내일 도착할 예정입니다.', '도착하면 알려 주세요.',
  '환불을 원하시면 답장해 주세요.', '환불해 드리겠습니다.', '환불을 도와드리겠습니다.', '환불은 3일 이내에 처리됩니다.', '환불이 완료되면 알려 드리겠습니다.', '환불 완료까지 며칠이 걸립니다.', '아직 환불되지 않았습니다.', '환불하지 않았습니다.', '환불을 받으실 수 있습니다.', '환불 신청을 접수했습니다.', '환불 접수가 완료되었습니다.', '환불 요청을 확인했습니다.', '환불 방법을 안내해 드렸습니다.', '환불 규정을 확인했습니다.', '환불되었는지 확인해 보겠습니다.', '환불되었다고 말씀하셨습니다.', '환불이 안 되었다고 하셨습니다.', '환불 처리 중입니다.', '환불이 완료될 예정입니다.', '환불 완료 후 다시 안내드리겠습니다.', '환불받으실 계좌를 알려 주세요.', '"환불해 드렸습니다"라는 문자를 받으셨다면 무시해 주세요.', '> 환불해 드렸습니다.\n위 내용은 이전 안내입니다.', '저희가 기대에 미치지 못했습니다.', '환불이 완료되었을 때 알려 드립니다.', '환불 완료 여부를 확인 중입니다.',
  '주문을 취소하시겠어요?', '주문 취소를 원하시면 알려 주세요.', '주문 취소 요청을 접수했습니다.', '주문을 취소하지 않았습니다.', '주문이 취소되면 자동으로 환불됩니다.', '고객님께서 주문을 취소하셨습니다.', '주문이 취소되지 않도록 확인하겠습니다.', '주문을 취소해 드릴 수 있습니다.',
  '주문 #1042 건을 확인했습니다.', '주문번호 1042로 조회했습니다.', '주문 1042번을 보고 있습니다.', '문의번호 #318로 접수되었습니다.', '티켓 #77은 다른 문의입니다.', '주문하신 3000원 상품은 그대로입니다.', '주문 100건 가운데 한 건입니다.', '2026년 주문 내역입니다.', '색상은 #336699입니다.',
  '환불 금액은 ₩30,000 이내로 안내드릴 예정입니다.', '₩60,000을 환불해 드리겠습니다.', '60,000원 전액을 환불해 드릴 수 있습니다.', '5천 원 할인 쿠폰을 드립니다.', '배송비 3,000원은 저희가 부담합니다.', '결제하신 금액은 60,000원입니다.', '90,000원 이상이면 환불 시 배송비를 차감합니다.', '$36.00을 환불해 드리겠습니다.',
  '11월 24일까지 다시 연락드리겠습니다.', '내일까지 연락드리겠습니다.', '11월 20일에 주문하신 상품을 내일 보내 드리겠습니다.', '11월 20일까지 보내 드리겠다고 했으나 늦어졌습니다. 11월 24일까지 보내 드리겠습니다.', '11월 9일에 주문해 주신 건을 확인하겠습니다.', '11월 18일에 남겨 주신 사진을 확인하겠습니다.', '11월 20일까지 도착할 예정이었으나 지연되었습니다.', '12월 3일까지 환불해 드리겠습니다.', '1월 5일에 발송하겠습니다.', '예약하신 11월 20일 방문은 다시 확인하겠습니다.',
];

describe('while nothing has happened', () => {
  test.each(claims)('%s', (text, key) => expect(untrue(text, nothingDone)).toEqual([key]));
  test.each(fine)('%s', (text) => expect(untrue(text, nothingDone)).toEqual([]));
});

describe('once everything has', () => {
  test.each(claims)('%s', (text) => expect(untrue(text, everythingDone)).toEqual([]));
});

describe('against what is known', () => {
  test.each<[text: string, facts: TicketFacts, keys: string[]]>([
    ['운송장 번호 BR0000421042로 조회해 주세요.', everythingDone, []],
    ['운송장 번호는 BR-0000-421042입니다.', everythingDone, []],
    ['송장번호: 0000421042', everythingDone, []],
    ['운송장 번호는 BR0000421043입니다.', everythingDone, ['strangeTracking']],
    ['송장번호 123456789012로 조회됩니다.', everythingDone, ['strangeTracking']],
    ['회수 운송장 번호는 RT9988776655입니다.', everythingDone, []],
    ['주문 #1043 건으로 확인했습니다.', everythingDone, ['strangeOrder']],
    ['주문번호 2042를 확인했습니다.', nothingDone, ['strangeOrder']],
    ['주문번호: #9999', nothingDone, ['strangeOrder']],
    ['주문 #1043 건으로 확인했습니다.', { ...nothingDone, complete: false }, []],
    ['48,000원을 환불해 드렸습니다.', everythingDone, []],
    ['₩48,000을 환불했습니다.', everythingDone, []],
    ['4만 8천원을 환불했습니다.', everythingDone, []],
    ['58,000원을 환불해 드렸습니다.', everythingDone, ['aboveRefunded']],
    ['5만 원을 환불해 드렸습니다.', everythingDone, ['aboveRefunded']],
    ['결제하신 60,000원 중 48,000원을 환불했습니다.', everythingDone, []],
    ['$36.00을 환불했습니다.', everythingDone, []],
    ['$37.00을 환불했습니다.', everythingDone, ['aboveRefunded']],
    ['€99를 환불했습니다.', everythingDone, []],
    ['₩60,001을 환불해 드리겠습니다.', nothingDone, ['aboveRefundable']],
    ['6만 5천 원을 환불해 드릴 예정입니다.', nothingDone, ['aboveRefundable']],
    ['₩48,000을 환불해 드렸습니다.', refundPlanned, []],
    ['₩49,000을 환불해 드렸습니다.', refundPlanned, ['aboveRefunded']],
    ['환불해 드렸습니다.', { ...nothingDone, orders: nothingDone.orders.map((order) => ({ ...order, refundPending: true })) }, ['refundPending']],
    ['환불해 드렸습니다.', { ...nothingDone, orders: [] }, []],
    ['11월 21일까지 다시 연락드리겠습니다.', nothingDone, ['pastDay']],
    ['70,000원이 환불됩니다.', nothingDone, ['aboveRefundable']],
    ['60,000원을 카드로 결제하셨고, 그 가운데 배송비를 환불해 드렸습니다.', everythingDone, []],
    ['결제하신 60,000원을 환불해 드렸습니다.', everythingDone, ['aboveRefunded']],
    ['주문 #0999는 환불해 드렸습니다.', { ...refundPlanned, orders: [...refundPlanned.orders, { ...refundPlanned.orders[0]!, id: '9', name: '#0999' }] }, ['notRefunded']],
    ['주문 #1042는 환불해 드렸습니다.', { ...refundPlanned, orders: [...refundPlanned.orders, { ...refundPlanned.orders[0]!, id: '9', name: '#0999' }] }, []],
    ['반품을 접수하고 환불해 드렸습니다.', { ...nothingDone, attached: { kind: 'return', orderId: '1', amounts: null } }, ['notRefunded']],
    ['반품을 접수했습니다. 상품이 도착하면 48,000원을 환불해 드리겠습니다.', { ...nothingDone, attached: { kind: 'return', orderId: '1', amounts: null } }, []],
    ['메일로 말씀드린 새 상품을 보내 드렸습니다.', nothingDone, ['notResent']],
    ['재고 확인 후 상품을 발송했습니다.', nothingDone, ['notShipped']],
    ['#1043 건을 확인했습니다.', everythingDone, ['strangeOrder']],
    ['#1043은 준비 중입니다.', everythingDone, ['strangeOrder']],
    ['결제를 취소해 드렸습니다.', nothingDone, ['notRefunded']],
    ['결제를 취소해 드렸습니다.', refundPlanned, []],
    ['결제가 취소되었습니다.', { ...nothingDone, orders: nothingDone.orders.map((order) => ({ ...order, cancelled: true })) }, []],
    ['교환 요청하신 새 상품을 보내 드렸습니다.', { ...nothingDone, orders: nothingDone.orders.map((order) => ({ ...order, parcels: [{ trackingNumbers: ['1'], delivered: true }, { trackingNumbers: ['2'], delivered: false }] })) }, []],
    ['지난번 주문은 환불해 드렸습니다.', { ...nothingDone, orders: [...nothingDone.orders, { ...everythingDone.orders[0]!, id: '9', name: '#0999' }] }, []],
    ['두 주문을 합쳐 110,000원을 환불해 드리겠습니다.', { ...nothingDone, orders: [...nothingDone.orders, { ...nothingDone.orders[0]!, id: '9', name: '#0999' }] }, []],
    ['2026년 11월 1일까지 환불해 드리겠습니다.', nothingDone, ['pastDay']],
    ['11월 20일에 발송해 드릴 예정입니다.', nothingDone, ['pastDay']],
    ['새 상품을 다시 보내 드렸습니다.', { ...nothingDone, attached: { kind: 'replacement', orderId: '1', amounts: null } }, []],
    ['새 상품을 이미 발송했습니다.', { ...nothingDone, attached: { kind: 'refund', orderId: '1', amounts: null } }, ['notResent']],
  ])('%s', (text, facts, keys) => expect(untrue(text, facts)).toEqual(keys));
});

describe('a click turns the untruth into what is so', () => {
  test.each([
    ['상품을 발송했습니다.', '상품을 아직 발송하지 않았습니다.'],
    ['상품이 출고되었습니다.', '상품이 아직 출고되지 않았습니다.'],
    ['환불해 드렸습니다.', '아직 환불하지 않았습니다.'],
    ['환불이 완료되었습니다.', '아직 환불되지 않았습니다.'],
    ['환불 처리했습니다.', '아직 환불하지 않았습니다.'],
    ['배송이 완료되었습니다.', '아직 배송되지 않았습니다.'],
    ['재발송했습니다.', '아직 재발송하지 않았습니다.'],
  ])('%s', (text, mended) => {
    const [found] = blockingFindings(text, { locale: 'ko', facts: nothingDone, expects: [] });
    const now = text.slice(0, found!.from) + found!.mend!.replacement + text.slice(found!.to);
    expect(now).toBe(mended);
    expect(untrue(now, nothingDone)).toEqual([]);
  });
});
