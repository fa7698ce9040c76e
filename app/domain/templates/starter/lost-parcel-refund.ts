import type { StarterTemplate } from './starter-template.ts';

export const lostParcelRefund: StarterTemplate = {
  situation: 'lost-parcel-refund',
  folder: 'delivery',
  usedWhen: {
    ko: '택배가 분실된 것으로 보고 환불해 드릴 때',
    en: 'The parcel counts as lost, and the customer wants the money back',
  },
  resolutionKind: 'refund',
  resolutionPreset: { lines: 'issue', restock: false },
  title: { ko: '배송 분실 – 환불', en: 'Lost parcel, refund' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 환불을 마쳤습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

기다리시던 상품을 끝내 전해 드리지 못해 진심으로 죄송합니다. 어떤 상황인지 알려 주셔서 감사합니다.

주문 {{ order.name }} 배송 기록이 더 이어지지 않아 분실된 것으로 보고, 받지 못하신 상품을 아래와 같이 환불해 드렸습니다.

- 환불 상품: {{ refund.items }}
- 환불 금액: {{ refund.amount }}
- 환불 수단: {{ refund.method }}

카드사나 은행의 처리 순서에 따라 내역에 보이기까지 며칠이 걸릴 수 있습니다. 따로 신청하실 것은 없습니다. 뒤늦게 택배가 도착하면 그대로 두고 말씀만 해 주세요. 회수가 필요하면 비용까지 저희가 맡겠습니다.

환불이 잘 처리되었는지 확인해서 {{ followUp.date }}까지 다시 연락드리겠습니다. 그래도 이 상품이 필요하시다면 답장 한 줄이면 됩니다. 다시 보내 드릴 방법을 찾아보겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your refund for order {{ order.name }} is done',
      body: `Hello {{ customer.name | default: 'there' }},

You waited for something you had picked out, and it did not reach you. I am sorry, and thank you for telling us so clearly.

The tracking of order {{ order.name }} has ended, and we now treat the parcel as lost. We have refunded what was in it:

- Items: {{ refund.items }}
- Amount: {{ refund.amount }}
- Back to: {{ refund.method }}

There is nothing you need to do. Banks and card companies take a few days of their own before the amount shows on your statement. If the parcel turns up after all, put it aside and let us know. If it has to come back, we arrange that and pay for it.

I will check that the refund went through and write to you by {{ followUp.date }}. If you would still like to have these items, reply with one line and I will look for a way to get them to you.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
