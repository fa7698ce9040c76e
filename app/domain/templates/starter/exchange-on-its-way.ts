import type { StarterTemplate } from './starter-template.ts';

export const exchangeOnItsWay: StarterTemplate = {
  situation: 'exchange-on-its-way',
  folder: 'returns',
  usedWhen: {
    ko: '교환을 접수하고 돌려받을 상품과 새로 보낼 상품을 알릴 때',
    en: 'An exchange was opened: what comes back and what goes out',
  },
  resolutionKind: 'exchange',
  resolutionPreset: { lines: 'issue' },
  prompts: [
    { name: 'returnTo', kind: 'text', label: { ko: '교환 상품을 보내실 주소', en: 'Address to send the item to' }, required: true },
  ],
  title: { ko: '교환 접수 완료', en: 'Exchange opened' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 교환을 접수했습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

받으신 상품이 꼭 맞지 않아 아쉬우셨지요. 어떤 상품이 좋은지 알려 주셔서 감사합니다.

주문 {{ order.name }} 교환을 접수했습니다. 내용과 순서를 말씀드리겠습니다.

- 돌려보내실 상품: {{ exchange.items }}
- 새로 받으실 상품: {{ exchange.newItems }}
- 더 내실 금액: {{ exchange.difference | default: '없음' }}
- 보내실 곳: {{ prompt.returnTo }}

구성품, 택과 함께 포장하고 주문번호를 적은 메모를 넣어 주세요. 더 내실 금액이 있을 때는 결제하실 방법을 따로 보내 드립니다. 보내신 뒤 운송장 번호를 답장으로 알려 주시면 더 빨리 확인할 수 있습니다. 새 상품이 출고되면 운송장 번호를 바로 보내 드립니다.

교환이 어디까지 진행되었는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

번거로우실 텐데 함께해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your exchange for order {{ order.name }} is open',
      body: `Hello {{ customer.name | default: 'there' }},

What you received was not quite right for you. Thank you for telling us what would be.

The exchange for order {{ order.name }} is open:

- You send back: {{ exchange.items }}
- You receive: {{ exchange.newItems }}
- To pay: {{ exchange.difference | default: 'nothing' }}
- Send it to: {{ prompt.returnTo }}

Please pack the item with everything that came with it, and put in a note with the order number. If there is something to pay, you get the way to do so separately. Reply with the tracking number once it is on its way. When the new item leaves us, you get its tracking number straight away.

I will write to you by {{ followUp.date }} to say how far the exchange is.

Thank you for taking the trouble,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
