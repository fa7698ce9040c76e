import type { StarterTemplate } from './starter-template.ts';

export const lostParcelReplacement: StarterTemplate = {
  situation: 'lost-parcel-replacement',
  folder: 'delivery',
  usedWhen: {
    ko: '택배가 분실된 것으로 보고 상품을 다시 보내 드릴 때',
    en: 'The parcel counts as lost, and the items are sent again',
  },
  resolutionKind: 'replacement',
  resolutionPreset: { lines: 'issue' },
  title: { ko: '배송 분실 – 재발송', en: 'Lost parcel, replacement' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 상품을 다시 보내 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

기다리시던 상품이 도착하지 않아 많이 답답하셨지요. 걱정을 끼쳐 드려 진심으로 죄송합니다. 그리고 바로 알려 주셔서 감사합니다.

주문 {{ order.name }} 배송 기록이 더 이어지지 않아 분실된 것으로 보고 있습니다. 고객님께서 더 기다리지 않으시도록 새 상품으로 다시 주문을 넣어 두었습니다.

- 다시 보내 드리는 상품: {{ replacement.items }}
- 새 주문번호: {{ replacement.orderName }}
- 출고일: {{ replacement.shipsBy }}까지
- 추가로 내실 금액: 없음

받으실 주소가 바뀌었다면 출고 전에 답장으로 알려 주세요. 혹시 처음 보내 드린 택배가 뒤늦게 도착하면 그대로 두고 말씀만 해 주세요. 회수가 필요하면 비용까지 저희가 맡겠습니다.

새로 보내는 택배가 잘 가고 있는지 확인해서 {{ followUp.date }}까지 다시 소식 드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'We are sending your order {{ order.name }} again',
      body: `Hello {{ customer.name | default: 'there' }},

You were looking forward to your parcel and it never came. I am sorry about that, and thank you for telling us.

The tracking of order {{ order.name }} has ended, and we now treat the parcel as lost. So that you need not wait for it any longer, we have placed the order again for you:

- Items: {{ replacement.items }}
- New order number: {{ replacement.orderName }}
- Leaves us by: {{ replacement.shipsBy }}
- To pay: nothing

Would another address suit you better this time? Reply before it leaves and we will change it. And if the first parcel turns up after all, just put it aside and let us know. If it has to come back, we arrange that and pay for it.

I will keep an eye on the new parcel and write to you by {{ followUp.date }} to say where it is.

Thank you for bearing with us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
