const line = (n: number, of: number) => ({
  id: 11_000_000_000 + n * 10 + of,
  admin_graphql_api_id: `gid://shopify/LineItem/${11_000_000_000 + n * 10 + of}`,
  title: '손잡이가 넓은 머그컵',
  name: '손잡이가 넓은 머그컵 - 320 ml / 모래색',
  variant_title: '320 ml / 모래색',
  sku: `MUG-320-${of}`,
  quantity: 1 + (of % 2),
  current_quantity: 1 + (of % 2),
  price: '16000',
  price_set: { shop_money: { amount: '16000', currency_code: 'KRW' }, presentment_money: { amount: '16000', currency_code: 'KRW' } },
  product_id: 8_000_000_000 + of,
  variant_id: 9_000_000_000 + of,
  fulfillment_status: null,
  requires_shipping: true,
  taxable: true,
  total_discount: '0',
  tax_lines: [{ title: 'VAT', rate: 0.1, price: '1454', price_set: { shop_money: { amount: '1454', currency_code: 'KRW' }, presentment_money: { amount: '1454', currency_code: 'KRW' } } }],
  properties: [],
  discount_allocations: [],
});

const address = { first_name: '하늘', last_name: '김', name: '김하늘', address1: '가람로 12', address2: '301호', city: '서울', province: '', country: 'South Korea', country_code: 'KR', zip: '04000', phone: '010-0000-0000', company: null };

/** An orders/updated of four lines, some six kilobytes, as Shopify words it. */
export function aWebhookBody(n: number): string {
  const money = { shop_money: { amount: '64000', currency_code: 'KRW' }, presentment_money: { amount: '64000', currency_code: 'KRW' } };
  return JSON.stringify({
    id: 5_000_000_000 + n,
    admin_graphql_api_id: `gid://shopify/Order/${5_000_000_000 + n}`,
    name: `#${1000 + n}`,
    order_number: 1000 + n,
    created_at: '2026-11-01T10:00:00+09:00',
    updated_at: '2026-11-20T10:00:00+09:00',
    currency: 'KRW',
    presentment_currency: 'KRW',
    financial_status: 'paid',
    fulfillment_status: 'partial',
    email: `c${7_000_000_000 + n}@mail.example`,
    total_price: '64000',
    total_price_set: money,
    subtotal_price_set: money,
    total_shipping_price_set: money,
    total_tax_set: money,
    tags: '',
    note: null,
    customer: { id: 7_000_000_000 + n, email: `c${7_000_000_000 + n}@mail.example`, first_name: '하늘', last_name: '김', phone: null, state: 'enabled', tags: '', default_address: address },
    billing_address: address,
    shipping_address: address,
    line_items: [1, 2, 3, 4].map((of) => line(n, of)),
    fulfillments: [{ id: 3_000_000_000 + n, order_id: 5_000_000_000 + n, status: 'success', shipment_status: 'in_transit', tracking_company: 'Hanbit Parcel', tracking_number: '000000001042', tracking_url: 'https://parcel.example/000000001042', created_at: '2026-11-02T10:00:00+09:00', updated_at: '2026-11-03T10:00:00+09:00', line_items: [line(n, 1)] }],
    refunds: [],
    shipping_lines: [{ id: 4_000_000_000 + n, title: '택배', price: '3000', code: 'standard', source: 'shopify', discounted_price: '3000' }],
  });
}
