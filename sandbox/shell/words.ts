import type { Locale } from '#sandbox/pages/locale.ts';

const en = {
  homeIntro: 'This store, its customers and its orders are fiction. What happens here reaches the app as it would from Shopify: by API, webhooks and mail.',
  openMend: 'Open Mend',
  seeStorefront: 'See the help page as a shopper',
  readMail: 'Read the shoppers\' mail',
  makeHappen: 'Make something happen',
  waiting: 'orders to ship',
  onTheWay: 'parcels on the way',
  sum: 'orders in all',
  searchOrders: 'Search by number, name or e-mail',
  searchCustomers: 'Search by name, e-mail or phone',
  searchProducts: 'Search by name',
  search: 'Search',
  order: 'Order', date: 'Date', customer: 'Customer', total: 'Total', payment: 'Payment', fulfilment: 'Fulfilment', items: 'Items',
  picture: 'Picture', name: 'Name', email: 'E-mail', phone: 'Phone', ordersCount: 'Orders', language: 'Language', product: 'Product', status: 'Status', stock: 'In stock', type: 'Kind', price: 'Price',
  code: 'Code', worth: 'Worth', forWhom: 'For', everybody: 'Everybody', expires: 'Ends', never: 'Does not end', noDiscounts: 'There are no discount codes yet.', noGiftCards: 'There are no gift cards yet.', searchCodes: 'Search by code or customer', credit: 'Store credit', gestures: 'Given to this customer',
  none: 'Nothing matches.',
  noOrders: 'There are no orders yet. The controls page can make one.',
  payments: 'Payments', refunds: 'Refunds', parcels: 'Parcels', timeline: 'What happened', address: 'Delivery address', note: 'Note', tags: 'Tags',
  noAddress: 'No address',
  act: 'Do as a colleague or a carrier would',
  fulfil: 'Ship what is left', refundAll: 'Refund', cancel: 'Cancel the order', deliver: 'Deliver', scan: 'Scan again', lose: 'Lose the parcel',
  refundAmount: 'Amount (empty: all that is left)',
  nothingToDo: 'Nothing is left to ship, refund or cancel.',
  confirmActs: 'These act at once, and the app hears of it by webhook.',
  tracking: 'Tracking', lost: 'lost, no further scan', subtotal: 'Subtotal', shipping: 'Shipping', tax: 'Tax', discounts: 'Discounts', refundedSum: 'Refunded', paidSum: 'Paid',
  placed: 'Order placed', cancelled: 'Order cancelled', editedOrder: 'Order edited', remaining: 'left:', duties: 'Duties', outstanding: 'Still to pay', owed: 'Owed to the buyer', refunded: 'Refund', refundStates: { PENDING: 'waiting for the provider', FAILURE: 'turned down' }, parcelMade: 'Parcel handed over', replacementOf: 'Made from a draft order',
  back: 'Back to orders', inStorefront: 'See in the storefront',
  openedWith: 'signed in as',
  frameTitle: 'Mend',
  notInstalled: 'Mend is not installed in this store', wants: 'It asks to', install: 'Install Mend',
  scopesTitle: 'Mend asks for more access', allow: 'Allow', decline: 'Not now',
  unsaved: 'Unsaved changes', save: 'Save', discard: 'Discard', leave: 'Leave without saving', stay: 'Stay', leaveTitle: 'Leave without saving?', leaveText: 'What was changed on this page is lost.', discardTitle: 'Discard the changes?', close: 'Close',
  editor: 'Theme editor', editorWhy: 'Stands in for Shopify\'s theme editor: which of the app\'s blocks stand on which page, and how they are set. What you save shows at once.',
  templates: 'Pages of the theme', blocksOn: 'App blocks:', addBlock: 'Add a block', block: 'Block', where: 'Where', below: 'In a section below', inside: 'Inside the page\'s own section', removeBlock: 'Take off', preview: 'See the page', previewPhone: 'Preview as a phone', previewDesk: 'Preview as a computer',
  blockSettings: 'Settings', saveSettings: 'Save settings', toSave: 'Not saved yet', saveTheme: 'Save',
  blockAsked: (block: string, template: string) => `The app asks to add the block “${block}” to “${template}”.`, embedAsked: (embed: string) => `The app asks to switch on “${embed}”.`,
  noSuchBlock: 'The app\'s extension has no such block.', embeds: 'App embeds', noEmbeds: 'The extension has no embed.', on: 'on', off: 'off', switchOn: 'Switch on', switchOff: 'Switch off', palette: 'Colours', light: 'Light', dark: 'Dark',
};

const ko: typeof en = {
  homeIntro: '이 스토어와 고객, 주문은 모두 가상입니다. 여기에서 일어나는 일은 Shopify에서와 똑같이 API, 웹훅, 메일로 앱에 전달됩니다.',
  openMend: 'Mend 열기',
  seeStorefront: '구매자 화면에서 도움말 페이지 보기',
  readMail: '구매자 메일함 보기',
  makeHappen: '상황 만들어 보기',
  waiting: '배송할 주문',
  onTheWay: '배송 중인 택배',
  sum: '전체 주문',
  searchOrders: '주문번호, 이름, 이메일로 검색',
  searchCustomers: '이름, 이메일, 전화번호로 검색',
  searchProducts: '상품 이름으로 검색',
  search: '검색',
  order: '주문', date: '날짜', customer: '고객', total: '합계', payment: '결제', fulfilment: '배송', items: '상품',
  picture: '사진', name: '이름', email: '이메일', phone: '전화번호', ordersCount: '주문 수', language: '언어', product: '상품', status: '상태', stock: '재고', type: '종류', price: '가격',
  code: '코드', worth: '금액', forWhom: '대상', everybody: '누구나', expires: '만료', never: '만료 없음', noDiscounts: '할인 코드가 아직 없습니다.', noGiftCards: '기프트 카드가 아직 없습니다.', searchCodes: '코드나 고객으로 검색', credit: '적립금', gestures: '이 고객이 받은 것',
  none: '일치하는 항목이 없습니다.',
  noOrders: '아직 주문이 없습니다. 제어판에서 주문을 만들 수 있습니다.',
  payments: '결제 내역', refunds: '환불 내역', parcels: '택배', timeline: '진행 내역', address: '배송지', note: '메모', tags: '태그',
  noAddress: '주소 없음',
  act: '동료나 택배사가 한 것처럼 처리하기',
  fulfil: '남은 상품 발송', refundAll: '환불', cancel: '주문 취소', deliver: '배송 완료 처리', scan: '배송 기록 추가', lose: '택배 분실 처리',
  refundAmount: '금액 (비워 두면 남은 금액 전부)',
  nothingToDo: '더 발송하거나 환불하거나 취소할 것이 없습니다.',
  confirmActs: '누르면 바로 처리되고, 앱에는 웹훅으로 전달됩니다.',
  tracking: '운송장', lost: '분실됨, 배송 기록이 더는 올라오지 않음', subtotal: '소계', shipping: '배송비', tax: '세금', discounts: '할인', refundedSum: '환불', paidSum: '결제',
  placed: '주문 접수', cancelled: '주문 취소', editedOrder: '주문 편집', remaining: '남은 수량', duties: '관세', outstanding: '남은 결제', owed: '돌려줄 금액', refunded: '환불', refundStates: { PENDING: '결제사 확인 대기', FAILURE: '결제사가 거절함' }, parcelMade: '택배 발송', replacementOf: '임시 주문에서 만들어짐',
  back: '주문 목록으로', inStorefront: '온라인 스토어에서 보기',
  openedWith: '로그인:',
  frameTitle: 'Mend',
  notInstalled: '이 스토어에는 Mend가 설치되어 있지 않습니다', wants: '앱이 요청하는 권한', install: 'Mend 설치',
  scopesTitle: 'Mend가 추가 권한을 요청합니다', allow: '허용', decline: '나중에',
  unsaved: '저장하지 않은 변경 사항이 있습니다', save: '저장', discard: '변경 취소', leave: '저장하지 않고 나가기', stay: '계속 편집', leaveTitle: '저장하지 않고 나가시겠습니까?', leaveText: '이 페이지에서 변경한 내용이 사라집니다.', discardTitle: '변경 내용을 취소하시겠습니까?', close: '닫기',
  editor: '테마 편집기', editorWhy: 'Shopify 테마 편집기를 대신합니다. 앱의 블록을 어느 페이지에 둘지, 어떻게 보일지 정합니다. 저장하면 바로 반영됩니다.',
  templates: '테마의 페이지', blocksOn: '앱 블록:', addBlock: '블록 추가', block: '블록', where: '위치', below: '아래 새 섹션', inside: '페이지 본문 섹션 안', removeBlock: '빼기', preview: '페이지 보기', previewPhone: '휴대폰 크기로 보기', previewDesk: '컴퓨터 크기로 보기',
  blockSettings: '설정', saveSettings: '설정 저장', toSave: '아직 저장되지 않음', saveTheme: '저장',
  blockAsked: (block: string, template: string) => `앱이 ‘${template}’에 ‘${block}’ 블록을 추가하려고 합니다.`, embedAsked: (embed: string) => `앱이 ‘${embed}’ 임베드를 켜려고 합니다.`,
  noSuchBlock: '앱 확장에 그런 블록이 없습니다.', embeds: '앱 임베드', noEmbeds: '확장에 임베드가 없습니다.', on: '켜짐', off: '꺼짐', switchOn: '켜기', switchOff: '끄기', palette: '색', light: '밝게', dark: '어둡게',
};

/** The shell's words. */
export const words: Record<Locale, typeof en> = { en, ko };

const states: Record<Locale, Record<string, string>> = {
  en: {},
  ko: {
    PAID: '결제 완료', PENDING: '입금 대기', AUTHORIZED: '승인됨', PARTIALLY_PAID: '부분 결제', PARTIALLY_REFUNDED: '부분 환불', REFUNDED: '환불 완료', VOIDED: '무효', EXPIRED: '만료',
    FULFILLED: '배송 처리됨', UNFULFILLED: '미배송', PARTIALLY_FULFILLED: '부분 배송', IN_PROGRESS: '처리 중', ON_HOLD: '보류', SCHEDULED: '예약', RESTOCKED: '재입고', PENDING_FULFILLMENT: '배송 대기', REQUEST_DECLINED: '요청 거절', FULFILLMENT_NOT_REQUIRED: '배송 불필요', OPEN: '진행 중',
    LABEL_PURCHASED: '송장 구매', LABEL_PRINTED: '송장 출력', CONFIRMED: '접수 확인', CARRIER_PICKED_UP: '택배사 인수', IN_TRANSIT: '배송 중', OUT_FOR_DELIVERY: '배송 출발', DELIVERED: '배송 완료', ATTEMPTED_DELIVERY: '배송 시도', DELAYED: '지연', FAILURE: '실패', READY_FOR_PICKUP: '픽업 준비', SUBMITTED: '접수됨', CANCELED: '취소됨', CANCELLED: '취소됨', NOT_DELIVERED: '배송 실패', PICKED_UP: '픽업 완료', MARKED_AS_FULFILLED: '배송 처리됨', SUCCESS: '성공', ERROR: '오류',
    SALE: '결제', AUTHORIZATION: '승인', CAPTURE: '매입', VOID: '취소', REFUND: '환불', ACTIVE: '판매 중', ENABLED: '사용 가능', DEACTIVATED: '사용 중지', DRAFT: '준비 중', ARCHIVED: '보관됨',
  },
};

/** An enum value of Shopify's in words; null when there are none and it should be spelled out. */
export function stateWord(value: string, locale: Locale): string | null {
  return states[locale][value] ?? null;
}
