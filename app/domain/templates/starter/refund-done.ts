import type { StarterTemplate } from './starter-template.ts';

/** For any refund, so it names the amount and the way back but no items: shipping alone can be refunded too. */
export const refundDone: StarterTemplate = {
  situation: 'refund-done',
  folder: 'billing',
  usedWhen: {
    ko: '환불을 마치고 금액과 수단을 알릴 때',
    en: 'A refund was made, and the customer should know how much and where to',
  },
  resolutionKind: 'refund',
  title: { ko: '환불 완료', en: 'Refund done' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 환불을 마쳤습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

이번 주문으로 신경 쓰시게 해 죄송합니다. 말씀해 주신 내용을 확인하고 환불을 마쳤습니다.

- 주문번호: {{ order.name }}
- 환불 금액: {{ refund.amount }}
- 환불 수단: {{ refund.method }}

고객님께서 따로 하실 일은 없습니다. 카드사나 은행의 처리 순서에 따라 내역에 보이기까지 며칠이 걸릴 수 있습니다.

환불이 잘 처리되었는지 {{ followUp.date }}까지 저희도 다시 확인하고 연락드리겠습니다. 그때 내역이 보이지 않으면 카드사에 문의하실 때 필요한 내용을 함께 챙겨 드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your refund for order {{ order.name }} is done',
      body: `Hello {{ customer.name | default: 'there' }},

I am sorry that this order gave you trouble. I went through what you wrote, and your refund is done:

- Order: {{ order.name }}
- Amount: {{ refund.amount }}
- Back to: {{ refund.method }}

There is nothing left for you to do. Banks and card companies take a few days of their own before the amount shows on your statement.

I will check that it went through and write to you by {{ followUp.date }}. If you do not see it by then, I will put together what your bank needs to find it.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 신경 쓰시게 해 죄송합니다. 주문 {{ order.name }} 환불을 마쳤습니다.

- 환불 금액: {{ refund.amount }}
- 환불 수단: {{ refund.method }}

따로 하실 일은 없고, 내역에 보이기까지 며칠이 걸릴 수 있습니다. {{ followUp.date }}까지 잘 처리되었는지 확인해 다시 알려 드리겠습니다. 기다려 주셔서 감사합니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. I am sorry for the trouble. Your refund for order {{ order.name }} is done:

- Amount: {{ refund.amount }}
- Back to: {{ refund.method }}

There is nothing to do for you; it can take a few days to show on your statement. I will check and write to you by {{ followUp.date }}. Thank you for your patience.`,
  },
};
