import type { StarterTemplate } from './starter-template.ts';

export const deliveredNotReceived: StarterTemplate = {
  situation: 'delivered-not-received',
  folder: 'delivery',
  usedWhen: {
    ko: '배송 기록은 완료인데 상품이 없다고 하실 때',
    en: 'The tracking says delivered, but the customer has nothing',
  },
  resolutionKind: null,
  title: { ko: '배송 완료 후 미수령', en: 'Shown as delivered, not received' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 택배를 함께 찾아보겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

배송 완료라고 나오는데 상품이 보이지 않아 당황하셨지요. 걱정을 끼쳐 드려 죄송합니다. 알려 주셔서 감사합니다.

택배사 기록에는 아래와 같이 남아 있습니다.

- 주문번호: {{ order.name }}
- 택배사: {{ parcel.carrier }}
- 운송장 번호: {{ parcel.trackingNumber }}
- 마지막 배송 기록: {{ parcel.lastEventAt }}

가까운 곳에 맡겨진 경우가 많으니 먼저 세 곳만 살펴봐 주세요.

- 문 앞, 소화전 옆, 계량기함
- 경비실, 관리사무소, 무인 택배함
- 가족이나 이웃, 함께 일하시는 분

그래도 없으면 "없습니다"라고 한 줄만 답해 주세요. 저는 택배사에 어디에 두었는지 확인하겠습니다. {{ followUp.date }}까지 결과를 알려 드리고, 그때도 찾지 못하면 새 상품으로 다시 받으실지 환불을 받으실지 고르시면 됩니다. 어느 쪽이든 고객님께서 더 내실 돈은 없습니다.

함께 찾아 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Let us find your parcel of order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

The tracking says that it came, and yet you do not have it. I am sorry for the worry, and thank you for telling us.

This is what the carrier has on record:

- Order: {{ order.name }}
- Carrier: {{ parcel.carrier }}
- Tracking number: {{ parcel.trackingNumber }}
- Last scan: {{ parcel.lastEventAt }}

Parcels are often left close by, so please look in three places first:

- By the door, in the porch, behind the meter box
- At a reception desk or in a parcel locker
- With family, neighbours or colleagues

If it is in none of them, reply with one line. Meanwhile I will ask the carrier where it was left. You will have their answer by {{ followUp.date }}, and if it is not found by then, you choose: a new one or your money back. Either way there is nothing more to pay.

Thank you for looking with me,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
