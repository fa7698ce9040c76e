import type { StarterTemplate } from './starter-template.ts';

/** For the shopper who was offered a choice and chose a replacement. It names no parcel: at this moment only the old one has a tracking number. */
export const replacementOnItsWay: StarterTemplate = {
  situation: 'replacement-on-its-way',
  folder: 'returns',
  usedWhen: {
    ko: '고객이 새 상품을 고르셔서 다시 보내 드릴 때',
    en: 'The customer chose a replacement, and it is ordered',
  },
  resolutionKind: 'replacement',
  resolutionPreset: { lines: 'issue' },
  title: { ko: '새 상품 발송 안내', en: 'Replacement on its way' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 새 상품이 곧 출발합니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

원하시는 방법을 알려 주셔서 감사합니다. 번거로우셨을 텐데 답해 주신 덕분에 바로 진행할 수 있었습니다.

주문 {{ order.name }} 상품을 대신해 {{ replacement.items | josa: '을/를' }} 새로 보내 드립니다. 주문은 이미 접수되었습니다.

- 새 주문번호: {{ replacement.orderName }}
- 출고일: {{ replacement.shipsBy }}까지
- 추가로 내실 금액: 없음

보내기 전에 상품 상태를 한 번 더 살피겠습니다. 먼저 받으신 상품이 있으면 버리지 말고 보관해 주세요. 회수가 필요하면 비용까지 저희가 맡겠습니다. 받으실 주소가 바뀌었다면 출고 전에 답장으로 알려 주세요.

새 상품이 어디쯤 가고 있는지 {{ followUp.date }}까지 다시 알려 드리고, 잘 받으실 때까지 지켜보겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your replacement for order {{ order.name }} leaves us soon',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for telling us which way you prefer. I am sorry for the trouble this order has given you. You need do nothing more.

The replacement for order {{ order.name }} is placed:

- Items: {{ replacement.items }}
- New order number: {{ replacement.orderName }}
- Leaves us by: {{ replacement.shipsBy }}
- To pay: nothing

We will look the item over once more before it is packed. If you still have the first one, please keep it: should we need it back, we arrange that and pay for it. If the new one should go to another address, reply before it leaves.

I will write to you by {{ followUp.date }} to say where it is, and we will keep watching until it is in your hands.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
