import type { Words } from '../template-row.ts';
import type { SampleId } from './sample.ts';

export const SAMPLE_TITLES: Record<SampleId, Words> = {
  'plain-delivered': { ko: '배송이 끝난 보통 주문', en: 'An ordinary order, delivered' },
  late: { ko: '배송이 늦어지는 주문', en: 'An order that is late' },
  lost: { ko: '열흘 동안 배송 기록이 없는 주문', en: 'An order without a scan for ten days' },
  'nothing-shipped': { ko: '아직 출고되지 않은 주문', en: 'An order that has not left yet' },
  'no-tracking': { ko: '운송장 번호가 없는 택배', en: 'A parcel without a tracking number' },
  'split-shipment': { ko: '택배사 두 곳으로 나누어 보낸 주문', en: 'An order in two parcels, with two carriers' },
  'partly-refunded': { ko: '일부만 환불한 주문', en: 'An order that is refunded in part' },
  'shipping-refunded': { ko: '배송비만 환불한 주문', en: 'An order of which only the shipping is refunded' },
  'foreign-currency': { ko: '외화로 결제한 해외 주문', en: 'An order from abroad in another currency' },
  'no-name': { ko: '이름을 남기지 않은 고객', en: 'A customer without a name' },
  'no-phone': { ko: '전화번호와 상세 주소가 없는 주문', en: 'An order without a phone number or a second address line' },
  'no-delivery': { ko: '배송하지 않는 주문(상품권)', en: 'An order without delivery (a gift card)' },
  'no-order': { ko: '주문 없이 온 문의', en: 'A question without an order' },
  'open-name': { ko: '받침 없이 끝나는 이름', en: 'A very short name' },
  'closed-name': { ko: '받침으로 끝나는 이름', en: 'A name with a comma and a title' },
  'long-names': { ko: '아주 긴 이름과 상품명', en: 'Very long names and titles' },
  'hostile-names': { ko: '따옴표, 괄호, 태그가 들어간 이름', en: 'Names with quotes, braces and tags' },
  'hundred-lines': { ko: '상품이 백 가지인 주문', en: 'An order of a hundred different items' },
};
