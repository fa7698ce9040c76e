import type { StarterTemplate } from './starter-template.ts';

export const itemChangeCheck: StarterTemplate = {
  situation: 'item-change-check',
  folder: 'order',
  usedWhen: {
    ko: '출고 전에 옵션이나 상품을 바꾸고 싶어 하실 때',
    en: 'The customer wants another size, colour or product before the order leaves',
  },
  resolutionKind: null,
  prompts: [
    { name: 'wantedItem', kind: 'text', label: { ko: '바꿔 받으실 상품과 옵션', en: 'Item and option the customer wants instead' }, required: true },
  ],
  title: { ko: '상품 변경 – 바꿀 상품 확인', en: 'Change of item, confirming the new one' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 바꿔 받으실 상품을 확인해 주세요',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

다른 상품이 더 마음에 드신다는 말씀, 잘 읽었습니다. 출고 전에 알려 주셔서 감사합니다.

주문 {{ order.name }} 내용을 아래와 같이 바꾸려고 합니다. 맞는지 살펴봐 주세요.

- 지금 주문: {{ order.items }}
- 바꿔 받으실 상품: {{ prompt.wantedItem }}

맞으시면 답장에 "네"라고만 적어 주세요. 그 답을 받은 뒤에 상품을 바꿉니다. 가격이 다르면 바꾸기 전에 차액과 결제 방법을 먼저 알려 드리고, 남는 금액은 결제하신 수단으로 돌려드립니다.

답장을 주시면 바로 진행하고, 어떻게 되었는지 {{ followUp.date }}까지 알려 드리겠습니다.

서둘러 알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: is this the item you would like?',
      body: `Hello {{ customer.name | default: 'there' }},

You have found something that suits you better. Thank you for writing before the order leaves.

This is how I would change order {{ order.name }}. Please look it over:

- Ordered now: {{ order.items }}
- You would like: {{ prompt.wantedItem }}

If that is right, just reply "yes". I change the order only after that. If the price differs, I tell you the difference and how to pay it first, and anything left over goes back the way you paid.

Once I have your reply I will start, and you will hear by {{ followUp.date }} how it went.

Thank you for being quick,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
