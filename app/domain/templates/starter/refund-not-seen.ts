import type { StarterTemplate } from './starter-template.ts';

export const refundNotSeen: StarterTemplate = {
  situation: 'refund-not-seen',
  folder: 'billing',
  usedWhen: {
    ko: '환불을 마쳤는데 카드나 계좌에서 보이지 않는다고 하실 때',
    en: 'The refund was made, but the customer does not see it yet',
  },
  resolutionKind: null,
  prompts: [
    { name: 'refundedOn', kind: 'date', label: { ko: '저희가 환불한 날', en: 'Day we made the refund' }, required: true },
  ],
  title: { ko: '환불 내역이 보이지 않을 때', en: 'Refund made but not seen yet' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 환불 내역 확인 방법을 안내해 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

돌려받으실 금액이 아직 보이지 않아 걱정되셨지요. 불편을 드려 죄송하고, 알려 주셔서 감사합니다.

확인해 보니 주문 {{ order.name }} 환불은 저희 쪽에서 {{ prompt.refundedOn }}에 마쳤습니다. 지금은 카드사나 은행에서 반영하는 단계입니다. 아래에서 찾아보시면 빠릅니다.

- 카드: 앱의 취소·환불 내역을 봐 주세요. 새로 들어온 금액이 아니라 원래 결제 금액이 줄어든 것으로 표시되기도 합니다.
- 계좌: 입금 내역에서 환불한 날부터 며칠 뒤까지 봐 주세요.
- 그래도 없으면: 카드사에 환불 날짜를 알려 주시고 취소가 접수되었는지 물어봐 주세요. 필요한 증빙은 제가 챙겨 드립니다.

{{ followUp.date }}까지도 보이지 않으면 저희가 결제 대행사에 처리 결과를 확인해 알려 드리겠습니다.

다시 살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Where to look for your refund of order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

You were told of a refund and do not see it; of course you ask. I am sorry for the worry, and thank you for writing.

We made the refund for order {{ order.name }} on {{ prompt.refundedOn }}. It is now with the bank or card company. These are the places to look:

- Card: look at refunds or credits in the app. Often it is no new line, but the first payment becomes smaller.
- Account: look at what came in during the days after the refund.
- If it is not there: give your bank the day of the refund and ask whether it arrived. I will put together the proof they need.

If it has not shown up by {{ followUp.date }}, we will ask the payment provider what became of it and tell you.

Thank you for looking once more,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
