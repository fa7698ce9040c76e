import type { StarterTemplate } from './starter-template.ts';

export const lateDispatch: StarterTemplate = {
  situation: 'late-dispatch',
  folder: 'delivery',
  usedWhen: {
    ko: '우리 쪽 준비가 늦어 아직 보내지 못했을 때',
    en: 'We are late: the order has not left yet',
  },
  resolutionKind: null,
  prompts: [
    { name: 'newShipDate', kind: 'date', label: { ko: '새로 정한 출고일', en: 'Day it leaves now' }, required: true },
  ],
  title: { ko: '출고 지연 – 내부 사정', en: 'Late, still with us' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 출고가 늦어져 죄송합니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

지금쯤이면 받으셨어야 할 주문인데 아직 보내 드리지 못했습니다. 기다리시게 해 진심으로 죄송합니다. 먼저 알려 드렸어야 했습니다.

주문 {{ order.name }} 출고가 늦어진 것은 저희 쪽 준비가 늦었기 때문이고, 택배사나 고객님과는 관계가 없습니다. 새로 정한 일정은 아래와 같습니다.

- 주문 상품: {{ order.items }}
- 새 출고일: {{ prompt.newShipDate }}까지

출고되면 운송장 번호를 바로 보내 드립니다. 그때까지 기다리시기 곤란하시면 답장으로 알려 주세요. 준비된 상품부터 나누어 보내 드리거나, 주문을 취소하고 결제하신 수단으로 환불해 드리겠습니다.

준비가 어디까지 되었는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }} is late, and that is on us',
      body: `Hello {{ customer.name | default: 'there' }},

Your order should have been with you by now, and it has not left us yet. I am sorry that you had to wait, and that we did not tell you first.

Order {{ order.name }} is late because we were slow to prepare it. This is the new plan:

- Items: {{ order.items }}
- Leaves us by: {{ prompt.newShipDate }}

You get the tracking number as soon as it leaves. If that is too late for you, just reply: we send what is ready first, or cancel the order and refund you the same way you paid.

I will write to you by {{ followUp.date }} to say how far it is.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
