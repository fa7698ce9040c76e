import type { StarterTemplate } from './starter-template.ts';

export const wrongItem: StarterTemplate = {
  situation: 'wrong-item',
  folder: 'returns',
  usedWhen: {
    ko: '주문과 다른 상품이 도착해 맞는 상품을 보내 드릴 때',
    en: 'Something else than ordered arrived, and the right item is sent',
  },
  resolutionKind: 'replacement',
  resolutionPreset: { lines: 'issue' },
  title: { ko: '다른 상품 도착 – 맞는 상품 보내기', en: 'Wrong item, sending the right one' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 맞는 상품을 보내 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

주문하신 것과 다른 상품을 받으셔서 많이 당황하셨지요. 저희가 상품을 잘못 챙겼습니다. 진심으로 죄송합니다. 번거로우셨을 텐데 알려 주셔서 감사합니다.

주문 {{ order.name }} 상품을 바로 받으실 수 있도록 {{ replacement.items | josa: '을/를' }} 새 주문으로 넣어 두었습니다.

- 새 주문번호: {{ replacement.orderName }}
- 출고일: {{ replacement.shipsBy }}까지
- 추가로 내실 금액: 없음

잘못 받으신 상품은 따로 챙겨만 두세요. 회수 방법과 비용은 모두 저희가 맡겠습니다. 받으실 주소가 바뀌었다면 출고 전에 답장으로 알려 주세요.

새 상품의 배송 상황과 잘못 간 상품의 회수 방법을 {{ followUp.date }}까지 다시 안내해 드리겠습니다. 같은 일이 생기지 않도록 출고 담당자에게도 이번 일을 전하겠습니다.

바로 알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The right item for your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

You opened your parcel and found something you had not ordered. That was our mistake in picking, and I am sorry. Thank you for pointing it out.

So that you get what you chose with order {{ order.name }}, we have placed a new order with the right item:

- Items: {{ replacement.items }}
- New order number: {{ replacement.orderName }}
- Leaves us by: {{ replacement.shipsBy }}
- To pay: nothing

Please put the item you received aside. Getting it back is our job and our cost. If the new parcel should go to another address, reply before it leaves.

By {{ followUp.date }} I will write to you with where the new parcel is and how we collect the other item. I will also tell the people who pick orders what happened, so that they can prevent it.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
