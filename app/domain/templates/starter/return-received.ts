import type { StarterTemplate } from './starter-template.ts';

export const returnReceived: StarterTemplate = {
  situation: 'return-received',
  folder: 'returns',
  usedWhen: {
    ko: '반품 상품이 도착해 확인하는 중임을 알릴 때',
    en: 'The returned parcel is here, and the refund comes next',
  },
  resolutionKind: null,
  prompts: [
    { name: 'receivedOn', kind: 'date', label: { ko: '반품이 도착한 날', en: 'Day the return arrived' }, required: true },
    { name: 'refundDate', kind: 'date', label: { ko: '환불을 처리할 날', en: 'Day we make the refund' }, required: true },
  ],
  title: { ko: '반품 도착 – 환불 일정 안내', en: 'Return received, refund to follow' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 반품 상품이 잘 도착했습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

보내신 상품이 잘 갔는지 궁금하셨지요. 번거로우셨을 텐데 포장해서 보내 주셔서 감사합니다.

주문 {{ order.name }} 반품 상품이 저희에게 도착했습니다. 이제부터는 저희가 할 일입니다.

- 도착한 날: {{ prompt.receivedOn }}
- 다음 순서: 상품 상태를 확인하고 환불합니다.
- 환불을 처리하는 날: {{ prompt.refundDate }}까지
- 돌려받으시는 수단: 결제하신 수단 그대로

확인하다가 여쭤볼 점이 생기면 먼저 연락드리겠습니다. 환불한 뒤 내역에 보이기까지는 카드사나 은행에 따라 며칠이 걸릴 수 있습니다.

환불을 마치면 금액과 함께 알려 드리고, 그 전이라도 {{ followUp.date }}까지 진행 상황을 말씀드리겠습니다.

보내 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your return of order {{ order.name }} has reached us',
      body: `Hello {{ customer.name | default: 'there' }},

You packed it and sent it off; now you would like to know that it came. Thank you for the effort.

Your return of order {{ order.name }} is here. The rest is our part:

- Arrived on: {{ prompt.receivedOn }}
- Next: we look the items over and refund you.
- We make the refund: by {{ prompt.refundDate }}
- Back to: the way you paid

If a question comes up while we look, I will write to you first. After the refund, banks and card companies take a few days before it shows.

I will tell you the amount when it is made, and in any case you will hear from me by {{ followUp.date }}.

Thank you for sending it back,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
