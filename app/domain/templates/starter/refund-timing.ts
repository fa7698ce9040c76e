import type { StarterTemplate } from './starter-template.ts';

export const refundTiming: StarterTemplate = {
  situation: 'refund-timing',
  folder: 'billing',
  usedWhen: {
    ko: '환불이 언제 되는지 물으시는데 아직 환불 전일 때',
    en: 'The customer asks when the refund comes, and it has not been made yet',
  },
  resolutionKind: null,
  prompts: [
    { name: 'refundDate', kind: 'date', label: { ko: '저희가 환불을 처리하는 날', en: 'Day we make the refund' }, required: true },
  ],
  title: { ko: '환불 시기 안내', en: 'When the refund comes' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 환불 일정을 알려 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

환불이 언제 되는지 모르면 마음이 놓이지 않으시지요. 기다리시게 해 죄송하고, 물어봐 주셔서 감사합니다.

주문 {{ order.name }} 환불은 아래 순서로 진행됩니다.

- 저희가 환불을 처리하는 날: {{ prompt.refundDate }}까지
- 돌려받으시는 수단: 결제하신 수단 그대로
- 내역에 보이는 시점: 카드사나 은행의 처리 순서에 따라 그날부터 며칠 뒤

고객님께서 따로 신청하실 것은 없습니다. 결제하신 카드를 그사이 해지하셨거나 계좌를 바꾸셨다면 답장으로 알려 주세요. 카드 번호는 적지 않으셔도 됩니다.

환불을 마치면 금액과 함께 알려 드리고, 그 전이라도 {{ followUp.date }}까지 진행 상황을 말씀드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'When you will have your refund for order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Waiting for money without knowing the day is unpleasant. I am sorry that you had to ask, and thank you for doing so.

This is how the refund for order {{ order.name }} goes:

- We make the refund: by {{ prompt.refundDate }}
- It goes back: the same way you paid
- You see it: a few days after that, as banks and card companies take time of their own

You do not have to ask for anything else. If you have closed the card or account since, reply and tell me; please leave the number out.

I will tell you the amount when it is made, and in any case you will hear from me by {{ followUp.date }}.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 환불이 언제 되는지 궁금하셨지요. 기다리시게 해 죄송합니다.

주문 {{ order.name }} 환불은 {{ prompt.refundDate }}까지 결제하신 수단으로 처리해 드리겠습니다. 내역에는 그날부터 며칠 뒤에 보일 수 있고, 따로 신청하실 것은 없습니다.

{{ followUp.date }}까지 진행 상황을 다시 알려 드리겠습니다. 물어봐 주셔서 감사합니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. I am sorry that you had to wait and ask.

We make the refund for order {{ order.name }} by {{ prompt.refundDate }}, the same way you paid. It shows on your statement a few days after that, as the banks take time of their own. There is nothing you need to do.

I will write to you by {{ followUp.date }} with how it stands. Thank you for asking.`,
  },
};
