import type { StarterTemplate } from './starter-template.ts';

export const splitShipment: StarterTemplate = {
  situation: 'split-shipment',
  folder: 'delivery',
  usedWhen: {
    ko: '주문을 나누어 보내 일부만 먼저 도착할 때',
    en: 'An order comes in more than one parcel, and only part of it is there',
  },
  resolutionKind: null,
  prompts: [
    { name: 'rest', kind: 'text', label: { ko: '뒤에 가는 상품', en: 'Items still to come' }, required: true },
    { name: 'restShipDate', kind: 'date', label: { ko: '뒤에 가는 상품의 출고일', en: 'Day the rest leaves' }, required: true },
  ],
  title: { ko: '부분 배송 안내', en: 'Order in several parcels' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 상품은 나누어 보내 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

상자를 열었는데 주문하신 것이 다 들어 있지 않아 놀라셨지요. 미리 말씀드렸어야 했는데 죄송합니다. 물어봐 주셔서 감사합니다.

주문 {{ order.name }} 상품은 준비되는 곳이 다르기 때문에 나누어 보내 드립니다. 빠진 상품은 없으니 안심하셔도 됩니다.

- 먼저 출발한 택배: {{ parcel.carrier }} {{ parcel.trackingNumber }}
- 뒤에 가는 상품: {{ prompt.rest }}
- 뒤에 가는 상품의 출고일: {{ prompt.restShipDate }}까지
- 추가로 내실 배송비: 없음

뒤에 가는 상품이 출고되면 운송장 번호를 바로 보내 드립니다. 받으신 상자에 있어야 할 상품이 보이지 않으면 답장으로 알려 주세요.

나머지가 잘 출발했는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }} comes in more than one parcel',
      body: `Hello {{ customer.name | default: 'there' }},

You opened the box and not everything was in it. I am sorry that we did not tell you before, and thank you for asking.

The items of order {{ order.name }} are packed in different places, so they travel separately. Nothing is missing:

- First parcel: {{ parcel.carrier }} {{ parcel.trackingNumber }}
- Still to come: {{ prompt.rest }}
- The rest leaves by: {{ prompt.restShipDate }}
- Extra shipping to pay: nothing

You get the tracking number of the rest as soon as it leaves. If an item of the first parcel is not in the box, reply and tell me which.

I will write to you by {{ followUp.date }} to say that the rest has left.

Thank you for waiting,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
