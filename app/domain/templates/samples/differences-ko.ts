import type { Difference, SampleId } from './sample.ts';

const COLOURS = ['흰색', '검은색', '회색', '쑥색', '밤색', '하늘색', '살구색', '쪽빛', '꽃분홍', '모래색'];
const GOODS = ['린넨 앞치마', '도자기 머그', '참나무 도마', '면 행주', '유리 물병', '대나무 채반', '놋수저', '광목 가방', '밀랍 초', '한지 공책'];

/** The Korean samples, each as what it has instead of the plain example. */
export const differencesKo: Record<SampleId, Difference> = {
  'plain-delivered': { parcel: { lastEventText: '배송 완료' } },
  late: { parcel: { lastEventAt: '2026년 11월 18일', lastEventText: '대전 집하장 출발' } },
  lost: { order: { name: '#1029', date: '2026년 11월 2일' }, parcel: { lastEventAt: '2026년 11월 12일', lastEventText: '옥천 터미널 도착' } },
  'nothing-shipped': { without: ['parcel'] },
  'no-tracking': { parcel: { carrier: '바람택배', trackingNumber: null, trackingNumbers: null, trackingUrl: null, lastEventAt: null, lastEventText: null } },
  'split-shipment': { goods: '린넨 앞치마 1개, 참나무 도마 1개', parcel: { carrier: '물결로지스', trackingNumber: 'MG-77-310', trackingNumbers: 'MG-77-310, MG-77-311', trackingUrl: 'https://mulgyeol.example/MG-77-310' } },
  'partly-refunded': { refund: { amount: '₩14,000', items: '도자기 머그 1개' } },
  'shipping-refunded': { refund: { amount: '₩3,000', items: null } },
  'foreign-currency': {
    order: { shippingCity: '오사카', address: '오사카시 기타구 가상로 5-2' },
    parcel: { carrier: '바다건너특송', trackingNumber: 'BD990042JP', trackingNumbers: 'BD990042JP', lastEventText: '통관 진행 중' },
    refund: { amount: '¥5,400', method: '결제하신 수단' },
    cancellation: { amount: '¥5,400', method: '결제하신 수단' },
    goodwill: { amount: '¥600' },
    return: { fee: '¥900' },
    exchange: { difference: '¥300' },
    itemChange: { difference: '¥300' },
    addressChange: { address: '교토시 나카교구 견본로 8' },
  },
  'no-name': { customer: { name: null } },
  'no-phone': { order: { shippingCity: '제주시', address: '제주시 돌담길 3' }, addressChange: { address: '서귀포시 귤밭길 9' } },
  'no-delivery': { goods: '상품권 50,000원 1개', order: { shippingCity: null, address: null }, without: ['parcel', 'addressChange'] },
  'no-order': { without: ['order', 'parcel', 'refund', 'replacement', 'return', 'exchange', 'cancellation', 'addressChange', 'itemChange'] },
  'open-name': { customer: { name: '이보라' }, agent: { name: '최유나' }, shop: { name: '나무의자' } },
  'closed-name': { customer: { name: '박은결' }, agent: { name: '남궁훈' }, shop: { name: '달항아리숲' } },
  'long-names': {
    customer: { name: '황금독수리온세상을놀라게하다 아름다운별빛아래고요히서있는사람' },
    shop: { name: '느리게 만들고 오래 쓰는 살림을 모아 둔 강가의 작은 가게' },
    order: { name: '#LIVING-2026-KR-0000104212', shippingCity: '가나다라마바사아자차카타파하시 끝이보이지않는동' },
    goods: '삶아 빨수록 부드러워지는 유기농 순면 여섯 겹 거즈 아기 이불 세트 (특대형 / 안개 낀 아침 호수 빛깔 / 이름 자수 포함) 12개, 손으로 깎아 옻칠을 세 번 올린 느티나무 다과 접시 (대) 3개',
  },
  'hostile-names': {
    customer: { name: `김'"\`{{ refund.amount }}{% assign x = 1 %}<script>alert(1)</script>` },
    shop: { name: '이끼언덕 {"가게": true} & 친구들' },
    order: { name: '#10{{42}}', shippingCity: '수원시 <b>팔달구</b>' },
    goods: '머그 "둥근 손잡이" {흰색} 2개, <i>앞치마</i> %}1개',
  },
  'hundred-lines': { goods: COLOURS.flatMap((colour) => GOODS.map((good) => `${good} (${colour}) 1개`)).join(', ') },
};
