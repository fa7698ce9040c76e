import type { StarterTemplate } from './starter-template.ts';

export const preorder: StarterTemplate = {
  situation: 'preorder',
  folder: 'order',
  usedWhen: {
    ko: '예약 판매 상품을 주문하신 분이 언제 받는지 물으실 때',
    en: 'A customer asks when a preordered item will come',
  },
  resolutionKind: null,
  prompts: [
    { name: 'shipDate', kind: 'date', label: { ko: '출고 예정일', en: 'Day it is due to leave' }, required: true },
  ],
  title: { ko: '예약 주문 – 출고 일정 안내', en: 'Preorder, when it leaves' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 예약 상품 출고 일정을 알려 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

언제쯤 받으실 수 있는지 궁금하셨지요. 기다려 주셔서 감사합니다.

주문 {{ order.name }} 상품은 예약 판매 상품이라 주문을 모아 준비한 뒤 차례로 출고합니다. 확인한 일정은 아래와 같습니다.

- 주문 상품: {{ order.items }}
- 출고 예정일: {{ prompt.shipDate }}

출고되면 운송장 번호를 바로 보내 드립니다. 함께 주문하신 다른 상품을 먼저 받고 싶으시거나, 그사이 마음이 바뀌어 취소를 원하시면 출고 전에 답장으로 알려 주세요.

일정대로 준비되고 있는지 {{ followUp.date }}까지 다시 알려 드리겠습니다. 예정일이 바뀌면 그 전이라도 먼저 연락드리겠습니다.

믿고 기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'When your preorder {{ order.name }} leaves us',
      body: `Hello {{ customer.name | default: 'there' }},

You would like to know when it comes, and that is a fair question. Thank you for waiting.

Order {{ order.name }} is a preorder: we gather the orders, prepare them and send them one after another. This is the plan:

- Items: {{ order.items }}
- Due to leave: {{ prompt.shipDate }}

You get the tracking number as soon as it leaves. If you would like other items of the order sent first, or have changed your mind and wish to cancel, reply before that day.

I will write to you by {{ followUp.date }} to say how it is coming along. If the day moves, you will hear from me sooner.

Thank you for trusting us with this,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
