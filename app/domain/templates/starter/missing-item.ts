import type { StarterTemplate } from './starter-template.ts';

export const missingItem: StarterTemplate = {
  situation: 'missing-item',
  folder: 'returns',
  usedWhen: {
    ko: '일부 상품이 빠져 그것만 따로 보내 드릴 때',
    en: 'Part of the order was not in the parcel and is sent on its own',
  },
  resolutionKind: 'replacement',
  resolutionPreset: { lines: 'issue' },
  title: { ko: '상품 누락 – 빠진 상품 보내기', en: 'Missing item, sending it now' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 빠진 상품을 보내 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

상자를 열었는데 주문하신 상품이 빠져 있어 많이 놀라셨지요. 꼼꼼히 챙기지 못해 진심으로 죄송합니다. 바로 알려 주셔서 감사합니다.

따로 주문을 넣어야 바로 출고 준비에 들어가기 때문에, 주문 {{ order.name }} 상품 가운데 {{ replacement.items | josa: '을/를' }} 새 주문으로 넣어 두었습니다.

- 새 주문번호: {{ replacement.orderName }}
- 출고일: {{ replacement.shipsBy }}까지
- 추가로 내실 금액: 없음

고객님께서 따로 하실 일은 없습니다. 받으실 주소가 바뀌었다면 출고 전에 답장으로 알려 주세요.

빠진 상품이 잘 가고 있는지 확인해서 {{ followUp.date }}까지 다시 소식 드리겠습니다. 왜 빠졌는지도 출고 담당자와 함께 살펴보겠습니다.

알려 주시고 기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The missing item of your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Your parcel came, but not everything you paid for was in it. I am sorry for the surprise, and thank you for telling us straight away.

What was missing from order {{ order.name }} is now on a new order of its own, so that it can leave without waiting for anything else:

- Items: {{ replacement.items }}
- New order number: {{ replacement.orderName }}
- Leaves us by: {{ replacement.shipsBy }}
- To pay: nothing

There is nothing you need to do. If it should go to another address than the first parcel, reply before it leaves.

I will check on it and write to you by {{ followUp.date }} to say where it is. I will also find out with the people who pack how it came to be left out.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
