import type { StarterTemplate } from './starter-template.ts';

export const backInStock: StarterTemplate = {
  situation: 'back-in-stock',
  folder: 'order',
  usedWhen: {
    ko: '찾으시던 상품이 다시 들어왔다고 알릴 때',
    en: 'An item the customer asked for is here again',
  },
  resolutionKind: null,
  prompts: [
    { name: 'item', kind: 'text', label: { ko: '다시 들어온 상품', en: 'Item that is back' }, required: true },
    { name: 'keptUntil', kind: 'date', label: { ko: '따로 남겨 두는 마지막 날', en: 'Last day one is put aside' }, required: true },
  ],
  title: { ko: '재입고 안내', en: 'Back in stock' },
  texts: {
    ko: {
      subject: '기다리시던 상품이 다시 들어왔습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

찾으시던 상품이 없어 아쉬우셨지요. 기다려 주시고 저희를 다시 떠올려 주셔서 감사합니다.

말씀하신 상품이 다시 들어왔습니다.

- 상품: {{ prompt.item }}
- 따로 남겨 두는 기간: {{ prompt.keptUntil }}까지

구매를 원하시면 이 메시지에 원하시는 수량을 적어 답장해 주세요. 주문하시는 방법을 바로 안내해 드리겠습니다. 이제 필요하지 않으시면 그대로 두셔도 됩니다.

답장이 없으시면 {{ prompt.keptUntil }} 이후에는 다른 고객님께 안내하겠습니다.

문의번호 {{ ticket.number }}, 잊지 않고 기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The item you asked for is back (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

It was gone when you looked for it, and you took the trouble to ask. Thank you for that.

The item is here again:

- Item: {{ prompt.item }}
- Put aside for you until: {{ prompt.keptUntil }}

If you would like it, reply with how many, and I will tell you how to order. If you no longer need it, you can leave it at that.

If I do not hear from you, we offer it to others after {{ prompt.keptUntil }}.

Thank you for remembering us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
