import type { StarterTemplate } from './starter-template.ts';

export const returnRefunded: StarterTemplate = {
  situation: 'return-refunded',
  folder: 'returns',
  usedWhen: {
    ko: '돌아온 상품을 확인하고 환불까지 마쳤을 때',
    en: 'The returned items were checked, and the refund is made',
  },
  resolutionKind: 'return_processing',
  title: { ko: '반품 확인 후 환불 완료', en: 'Return checked and refunded' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 반품 환불을 마쳤습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

반품한 뒤로 소식을 기다리셨지요. 정성껏 포장해 보내 주셔서 감사합니다.

돌아온 상품을 확인하고 환불을 마쳤습니다.

- 주문번호: {{ order.name }}
- 환불 금액: {{ refund.amount }}
- 환불 수단: {{ refund.method }}

고객님께서 따로 하실 일은 없습니다. 카드사나 은행의 처리 순서에 따라 내역에 보이기까지 며칠이 걸릴 수 있습니다. 금액이 생각하신 것과 다르면 답장해 주세요. 어떻게 나온 금액인지 하나씩 설명해 드리겠습니다.

환불이 잘 처리되었는지 {{ followUp.date }}까지 다시 확인하고 연락드리겠습니다.

끝까지 함께해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your refund for the return of order {{ order.name }} is done',
      body: `Hello {{ customer.name | default: 'there' }},

You have been waiting to hear since you sent it back. Thank you for packing it with care.

We have looked over what came back, and your refund is done:

- Order: {{ order.name }}
- Amount: {{ refund.amount }}
- Back to: {{ refund.method }}

There is nothing left for you to do. Banks and card companies take a few days of their own before the amount shows on your statement. If it is not what you expected, reply and I will go through it with you.

I will check that it went through and write to you by {{ followUp.date }}.

Thank you for seeing it through with us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
