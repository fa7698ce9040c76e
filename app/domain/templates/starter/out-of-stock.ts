import type { StarterTemplate } from './starter-template.ts';

export const outOfStock: StarterTemplate = {
  situation: 'out-of-stock',
  folder: 'order',
  usedWhen: {
    ko: '주문하신 상품의 재고가 모자라 어떻게 할지 여쭐 때',
    en: 'An ordered item has run out, and the customer should choose how to go on',
  },
  resolutionKind: null,
  prompts: [
    { name: 'item', kind: 'text', label: { ko: '품절된 상품', en: 'Item that has run out' }, required: true },
    { name: 'restockDate', kind: 'date', label: { ko: '다시 들어오는 날', en: 'Day it is expected back' }, required: true },
  ],
  title: { ko: '품절 – 세 가지 방법 제안', en: 'Out of stock, three ways to go on' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 품절 상품, 어떻게 도와드릴까요',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

고르신 상품을 기다리고 계셨을 텐데, 좋지 않은 소식을 전해 드리게 되어 죄송합니다. 주문해 주신 마음에 감사드립니다.

주문 {{ order.name }} 가운데 아래 상품의 재고가 모자랍니다. 저희가 재고를 제때 살피지 못했기 때문입니다.

- 품절된 상품: {{ prompt.item }}
- 다시 들어올 예정일: {{ prompt.restockDate }}

아래 세 가지 중 편하신 번호를 답장으로 알려 주세요.

- 1번, 기다리기: 다시 들어오면 가장 먼저 보내 드립니다.
- 2번, 다른 상품으로 바꾸기: 원하시는 상품을 적어 주시면 재고를 확인해 드립니다.
- 3번, 환불 받기: 이 상품 금액을 결제하신 수단으로 돌려드립니다.

나머지 상품은 이 답장과 관계없이 그대로 진행됩니다. 입고 예정일은 바뀔 수 있어서, 바뀌면 바로 알려 드리겠습니다.

고르시는 대로 시작하고, {{ followUp.date }}까지 제가 먼저 다시 연락드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: one item has run out',
      body: `Hello {{ customer.name | default: 'there' }},

You were looking forward to this, so I am sorry to bring you this news. Thank you for choosing it.

Part of order {{ order.name }} is out of stock. We should have seen it sooner; that is on us.

- Item: {{ prompt.item }}
- Expected back: {{ prompt.restockDate }}

Please reply with the number you prefer:

- Option 1, wait: yours is the first to leave when it is back.
- Option 2, choose something else: name it, and I will check that it is here.
- Option 3, your money back: we refund this item the same way you paid.

The rest of your order goes ahead whatever you choose. The day it is expected back may move; if it does, I will tell you at once.

As soon as you have chosen I will start, and you will hear from me by {{ followUp.date }} in any case.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
