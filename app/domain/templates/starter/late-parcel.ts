import type { StarterTemplate } from './starter-template.ts';

export const lateParcel: StarterTemplate = {
  situation: 'late-parcel',
  folder: 'delivery',
  usedWhen: {
    ko: '출고는 했는데 택배사에서 예정보다 늦어질 때',
    en: 'The parcel left us but is slower than it should be',
  },
  resolutionKind: null,
  title: { ko: '배송 지연 – 택배사', en: 'Late, with the carrier' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 배송 상황을 알려 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

예정보다 오래 기다리시게 해 죄송합니다. 언제 오는지 모른 채 기다리는 일이 가장 답답하지요. 알려 주셔서 감사합니다. 지금 배송 기록에 보이는 내용을 말씀드립니다.

- 주문번호: {{ order.name }}
- 택배사: {{ parcel.carrier }}
- 운송장 번호: {{ parcel.trackingNumber }}
- 마지막 배송 기록: {{ parcel.lastEventAt }}

상품은 저희 쪽에서 출고되어 지금은 택배사가 맡고 있습니다. 택배의 위치와 도착 예정일은 제가 {{ parcel.carrier }}에 확인하겠습니다.

{{ followUp.date }}까지 확인된 내용을 다시 알려 드리겠습니다. 그때까지도 배송이 움직이지 않으면 새 상품으로 다시 받으실지, 환불을 받으실지 고객님께서 편하신 쪽으로 정하시면 됩니다. 꼭 필요한 날짜가 있으시면 답장으로 알려 주세요. 그 날짜에 맞춰 방법을 찾겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Where your order {{ order.name }} is now',
      body: `Hello {{ customer.name | default: 'there' }},

Your order is taking longer than it should, and waiting without knowing is the worst of it. I am sorry, and thank you for asking. This is what the tracking shows:

- Order: {{ order.name }}
- Carrier: {{ parcel.carrier }}
- Tracking number: {{ parcel.trackingNumber }}
- Last scan: {{ parcel.lastEventAt }}

The parcel has left us and is with the carrier. I will ask {{ parcel.carrier }} where it is and which day they expect to bring it.

I will write to you by {{ followUp.date }} with what they say. If it still has not moved by then, you choose: we send everything again, or we refund you. If you need it for a certain day, tell me the date and I will see what we can do to meet it.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 예정보다 오래 기다리시게 해 죄송합니다. 주문 {{ order.name }} 택배는 {{ parcel.carrier }}에서 맡고 있고, 마지막 배송 기록은 {{ parcel.lastEventAt }}입니다. (운송장 번호 {{ parcel.trackingNumber }})

지금 위치와 도착 예정일을 택배사에 확인해 {{ followUp.date }}까지 알려 드리겠습니다. 그때도 움직이지 않으면 다시 받으실지, 환불을 받으실지 고르실 수 있습니다. 알려 주셔서 감사합니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. I am sorry that this takes longer than it should. Order {{ order.name }} is with {{ parcel.carrier }} ({{ parcel.trackingNumber }}); its last scan was on {{ parcel.lastEventAt }}.

I will ask the carrier where it is and write to you by {{ followUp.date }}. If it still has not moved then, you choose: we send it again or refund you. Thank you for telling us.`,
  },
};
