import type { StarterTemplate } from './starter-template.ts';

export const itemChanged: StarterTemplate = {
  situation: 'item-changed',
  folder: 'order',
  usedWhen: {
    ko: '주문의 상품이나 옵션을 바꾼 뒤 알릴 때',
    en: 'The items of an order were changed, and the customer should know',
  },
  resolutionKind: 'item_change',
  title: { ko: '상품 변경 완료', en: 'Item changed' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 상품을 바꿔 두었습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

바꾸고 싶으신 상품을 서둘러 알려 주셔서 감사합니다. 원하시는 대로 받으실 수 있게 되어 다행입니다.

주문 {{ order.name }} 내용을 말씀하신 대로 바꿔 두었습니다.

- 주문번호: {{ order.name }}
- 바뀐 내용: {{ itemChange.items | default: '말씀하신 상품을 뺐습니다' }}
- 가격 차이: {{ itemChange.difference | default: '없음' }}

다르게 보이는 점이 있으면 출고되기 전에 고칠 수 있도록 이 메시지에 바로 답장해 주세요. 가격이 달라졌다면 차액을 어떻게 정리할지 따로 안내해 드립니다.

배송이 어떻게 진행되고 있는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

함께 확인해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The items of your order {{ order.name }} are changed',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for telling us quickly what you would rather have. I am glad that it worked out.

Order {{ order.name }} is changed as you asked:

- Order: {{ order.name }}
- What changed: {{ itemChange.items | default: 'the item you named is taken out' }}
- Difference in price: {{ itemChange.difference | default: 'none' }}

If anything looks wrong, reply to this message straight away, so that we can mend it before the order leaves. If the price changed, I will write to you separately about the difference.

I will write to you by {{ followUp.date }} with how the delivery is coming along.

Thank you for checking it with us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
