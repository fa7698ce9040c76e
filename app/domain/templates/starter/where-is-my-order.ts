import type { StarterTemplate } from './starter-template.ts';

export const whereIsMyOrder: StarterTemplate = {
  situation: 'where-is-my-order',
  folder: 'delivery',
  usedWhen: {
    ko: '배송이 정상으로 진행 중이고 지금 어디쯤인지 물으실 때',
    en: 'The parcel is on its way as it should be, and the customer asks where it is',
  },
  resolutionKind: null,
  title: { ko: '배송 조회 – 지금 위치 안내', en: 'Where is my order' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 배송 위치를 알려 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

언제 도착할지 궁금하셨지요. 기다려 주시고 물어봐 주셔서 감사합니다.

주문 {{ order.name }} 배송 상황을 확인했습니다.

- 택배사: {{ parcel.carrier }}
- 운송장 번호: {{ parcel.trackingNumber }}{% if parcel.lastEventAt %}
- 마지막 배송 기록: {{ parcel.lastEventAt }}{% endif %}{% if parcel.trackingUrl %}
- 배송 조회: {{ parcel.trackingUrl }}{% endif %}

배송 기록은 택배가 다음 장소에 도착할 때 새로 올라오기 때문에, 하루 이틀 그대로 보일 때도 있습니다. 받으시는 날 댁에 안 계시면 문 앞이나 경비실처럼 맡겨 둘 곳을 택배사에 미리 말씀해 두실 수 있습니다.

배송이 잘 이어지고 있는지 {{ followUp.date }}까지 저도 다시 확인하고 알려 드리겠습니다. 그 전에 받으셨다면 따로 답장하지 않으셔도 됩니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Where your order {{ order.name }} is',
      body: `Hello {{ customer.name | default: 'there' }},

You are looking forward to your parcel and would like to know where it is. Thank you for asking.

This is what the tracking of order {{ order.name }} shows:

- Carrier: {{ parcel.carrier }}
- Tracking number: {{ parcel.trackingNumber }}{% if parcel.lastEventAt %}
- Last scan: {{ parcel.lastEventAt }}{% endif %}{% if parcel.trackingUrl %}
- Follow it here: {{ parcel.trackingUrl }}{% endif %}

A new scan appears only when the parcel reaches its next stop, so a day or two of silence is usual. If you will be out, you can ask the carrier to leave it with a neighbour or in a safe place.

I will look again and write to you by {{ followUp.date }}. If it has come by then, you need not reply.

Thank you for waiting,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 기다려 주셔서 감사합니다. 주문 {{ order.name }} 배송 상황을 확인했습니다.

- {{ parcel.carrier }} {{ parcel.trackingNumber }}{% if parcel.lastEventAt %}
- 마지막 배송 기록: {{ parcel.lastEventAt }}{% endif %}{% if parcel.trackingUrl %}
- 배송 조회: {{ parcel.trackingUrl }}{% endif %}

다음 장소에 도착하면 새 기록이 올라옵니다. {{ followUp.date }}까지 저도 다시 확인하고 알려 드리겠습니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. Thank you for waiting. This is what the tracking of order {{ order.name }} shows:

- {{ parcel.carrier }} {{ parcel.trackingNumber }}{% if parcel.lastEventAt %}
- Last scan: {{ parcel.lastEventAt }}{% endif %}{% if parcel.trackingUrl %}
- Follow it: {{ parcel.trackingUrl }}{% endif %}

The next scan appears at its next stop. I will look again and write to you by {{ followUp.date }}.`,
  },
};
