import type { StarterTemplate } from './starter-template.ts';

export const paymentFailed: StarterTemplate = {
  situation: 'payment-failed',
  folder: 'billing',
  usedWhen: {
    ko: '결제 오류로 주문을 마치지 못하셨을 때',
    en: 'A payment failed and the customer would like to order all the same',
  },
  resolutionKind: null,
  title: { ko: '결제 오류', en: 'Payment did not go through' },
  texts: {
    ko: {
      subject: '결제를 마치실 수 있도록 도와드리겠습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

주문하려던 순간에 결제가 멈춰 답답하셨지요. 번거롭게 해 드려 죄송합니다. 알려 주셔서 감사합니다.

먼저 주문 확인 메일이 왔는지 봐 주세요. 메일이 왔다면 주문은 접수된 것이니 다시 결제하지 않으셔도 됩니다. 메일이 없다면 아래 순서로 해 보시기를 권해 드립니다.

- 1단계: 카드 앱에서 해외·온라인 결제 제한과 한도를 확인합니다.
- 2단계: 다른 브라우저나 기기에서 다시 시도합니다.
- 3단계: 다른 결제 수단으로 결제합니다.

그래도 멈추면 화면에 나온 오류 문구와 시각을 답장으로 보내 주세요. 카드 번호는 적지 않으셔도 됩니다. 결제 기록에서 원인을 찾아 {{ followUp.date }}까지 알려 드리겠습니다.

문의번호 {{ ticket.number }}, 기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Let us get your payment through (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

You were about to order and the payment stopped. I am sorry for the bother, and thank you for telling us.

First, please see whether an order confirmation has come by e-mail. If it has, your order is placed, and there is no need to pay again. If not, try this, one after the other:

- Check in your card's app whether online payments are allowed and the limit is high enough.
- Try another browser or device.
- Pay another way.

If it still stops, reply with the words on the screen and the time. Please leave the card number out. I will look for the reason in the payment records and tell you by {{ followUp.date }}.

Thank you for trying again,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
