/** What a shopper may pick in the help form: the symptom as they see it. */
export type FormTopic =
  | 'late_parcel'
  | 'lost_parcel'
  | 'damaged'
  | 'wrong_item'
  | 'missing_item'
  | 'return_exchange'
  | 'refund'
  | 'product_question'
  | 'other';

/** A cause an agent can settle on. `topics` are the form topics which suggest it. */
export interface StarterCause {
  key: string;
  ko: string;
  en: string;
  topics?: FormTopic[];
}

/** Who or what the causes below it lie with. */
export interface StarterCauseGroup {
  key: string;
  ko: string;
  en: string;
  children: StarterCause[];
}

/**
 * The causes every new shop begins with. They name why, never what was seen: a late parcel is the carrier's delay or
 * the warehouse's, and only that tells whom to speak to. Where several causes share a topic, the likelier comes first.
 */
export const starterCauses: StarterCauseGroup[] = [
  {
    key: 'carrier',
    ko: '택배사',
    en: 'Carrier',
    children: [
      { key: 'carrier_delay', ko: '택배사 배송 지연', en: 'Carrier delay', topics: ['late_parcel'] },
      { key: 'carrier_loss', ko: '택배사 분실', en: 'Lost by carrier', topics: ['lost_parcel'] },
      { key: 'carrier_damage', ko: '배송 중 파손', en: 'Damaged by carrier', topics: ['damaged'] },
      { key: 'carrier_misdelivery', ko: '택배사 오배송', en: 'Delivered to the wrong place', topics: ['lost_parcel'] },
    ],
  },
  {
    key: 'warehouse',
    ko: '출고·포장',
    en: 'Warehouse',
    children: [
      { key: 'dispatch_delay', ko: '출고 지연', en: 'Dispatch delay', topics: ['late_parcel'] },
      { key: 'picked_wrong', ko: '다른 상품 출고', en: 'Wrong item picked', topics: ['wrong_item'] },
      { key: 'picked_short', ko: '상품 누락 출고', en: 'Item left out', topics: ['missing_item'] },
      { key: 'packed_poorly', ko: '포장 부실', en: 'Poor packing', topics: ['damaged'] },
    ],
  },
  {
    key: 'product',
    ko: '상품',
    en: 'Product',
    children: [
      { key: 'size_or_fit', ko: '사이즈·착용감', en: 'Size or fit', topics: ['return_exchange'] },
      { key: 'not_as_described', ko: '상품 설명과 다름', en: 'Not as described', topics: ['return_exchange', 'refund'] },
      { key: 'defect', ko: '상품 불량', en: 'Defect', topics: ['damaged', 'return_exchange', 'refund'] },
      { key: 'out_of_stock', ko: '품절', en: 'Out of stock', topics: ['missing_item', 'late_parcel'] },
    ],
  },
  {
    key: 'order',
    ko: '주문·결제',
    en: 'Order',
    children: [
      { key: 'payment_error', ko: '결제 오류', en: 'Payment error', topics: ['refund'] },
      { key: 'ordered_by_mistake', ko: '주문 실수', en: 'Ordered by mistake', topics: ['refund', 'return_exchange', 'wrong_item'] },
      { key: 'address_error', ko: '배송지 오류', en: 'Address error', topics: ['late_parcel', 'lost_parcel'] },
    ],
  },
  {
    key: 'customer',
    ko: '고객 사정',
    en: 'Customer',
    children: [{ key: 'changed_mind', ko: '단순 변심', en: 'Changed mind', topics: ['return_exchange', 'refund'] }],
  },
  {
    key: 'question',
    ko: '문의',
    en: 'Question',
    children: [
      { key: 'product_question', ko: '상품 문의', en: 'Question about a product', topics: ['product_question'] },
      { key: 'order_question', ko: '주문 문의', en: 'Question about an order', topics: ['other'] },
    ],
  },
  {
    key: 'unknown',
    ko: '원인 미상',
    en: 'Unknown',
    children: [{ key: 'not_found_out', ko: '아직 확인되지 않음', en: 'Not found out yet', topics: ['other'] }],
  },
];
