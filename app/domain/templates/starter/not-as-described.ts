import type { StarterTemplate } from './starter-template.ts';

export const notAsDescribed: StarterTemplate = {
  situation: 'not-as-described',
  folder: 'returns',
  usedWhen: {
    ko: '색상, 소재, 크기가 상품 설명과 다르다고 하실 때',
    en: 'Colour, material or size differ from what our page says',
  },
  resolutionKind: null,
  prompts: [
    { name: 'difference', kind: 'text', label: { ko: '설명과 다른 점', en: 'What differs from the page' }, required: true },
  ],
  title: { ko: '상품 설명과 다름 – 두 가지 방법 제안', en: 'Not as described' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 설명과 다른 점, 바로잡겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

설명을 보고 고르셨는데 받아 보니 달라서 실망하셨지요. 정확하지 않은 설명으로 혼란을 드려 죄송합니다. 알려 주셔서 감사합니다.

말씀하신 점은 이렇게 이해했습니다. 다르면 편하게 고쳐 주세요.

- 주문번호: {{ order.name }}
- 설명과 다른 점: {{ prompt.difference }}

편하신 번호를 답장으로 알려 주세요.

- 1번, 반품하고 환불 받기: 배송비까지 저희가 부담하고 결제하신 수단으로 돌려드립니다.
- 2번, 다른 상품으로 교환하기: 원하시는 상품을 적어 주시면 재고를 확인해 드립니다.

설명과 다른 상품이니 1번을 먼저 권해 드립니다. 다른 고객님도 같은 일을 겪지 않으시도록 상품 설명은 저희가 다시 살펴보고 바로잡겠습니다.

고르시는 대로 진행하고, 그 전이라도 {{ followUp.date }}까지 제가 먼저 연락드리겠습니다.

꼼꼼히 알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: putting right what differs',
      body: `Hello {{ customer.name | default: 'there' }},

You chose it by our description and got something else. I am sorry that we misled you, and thank you for telling us.

This is how I understand it; do correct me:

- Order: {{ order.name }}
- What differs: {{ prompt.difference }}

Please reply with the number you prefer:

- Option 1, return it: we refund you the same way you paid, and shipping is on us.
- Option 2, exchange it: name what you would like instead, and I check that it is here.

As it is not what we described, I would take option 1. We will also go over the description, so that nobody else is misled.

As soon as you have chosen I will start. In any case you will hear from me by {{ followUp.date }}.

Thank you for looking so closely,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
