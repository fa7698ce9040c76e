import type { StarterTemplate } from './starter-template.ts';

export const notSatisfied: StarterTemplate = {
  situation: 'not-satisfied',
  folder: 'returns',
  usedWhen: {
    ko: '상품이 기대에 못 미쳐 실망하셨을 때',
    en: 'The customer is unhappy with a product that has no fault',
  },
  resolutionKind: null,
  title: { ko: '상품 불만족 – 두 가지 방법 제안', en: 'Not satisfied, two ways out' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 교환과 환불 중에 골라 주세요',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

기대하고 고르신 상품이 마음에 차지 않으셨다니 저도 무척 아쉽습니다. 실망을 드려 죄송합니다. 어떤 점이 아쉬우셨는지 말씀해 주셔서 감사합니다.

주문 {{ order.name }} 건은 아래 두 가지 중 편하신 쪽을 고르시면 됩니다.

- 1번, 다른 상품으로 교환: 원하시는 사이즈, 색상, 또는 다른 상품 이름을 답장에 적어 주세요. 재고를 확인하고 교환 순서를 안내해 드립니다.
- 2번, 반품하고 환불: 답장에 "2번"이라고 적고, 받으신 상품을 구성품과 함께 다시 포장해 주세요. 상품이 저희에게 돌아오면 결제하신 수단으로 환불해 드립니다.

사이즈나 색상이 아쉬우셨다면 1번을, 상품 자체가 기대와 다르셨다면 2번을 권해 드립니다. 어느 쪽이든 오가는 배송비는 저희가 부담합니다.

정해 주시면 바로 시작하겠습니다. 더 궁금하신 점은 없는지 {{ followUp.date }}까지 제가 먼저 다시 여쭙겠습니다.

솔직하게 알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: exchange it or send it back',
      body: `Hello {{ customer.name | default: 'there' }},

You chose this with care and it turned out not to be what you hoped for. I understand, I am sorry, and I am glad you told us why.

For order {{ order.name }} there are two good ways from here:

- Option 1, exchange it: reply with the size, colour or other product you would like. I check that it is in stock and tell you the steps.
- Option 2, return it: reply with "2" and pack the item with everything that came with it. Once it is back with us, we refund you the same way you paid.

If it is only the size or the colour, I would exchange it. If the product itself is not for you, the return is the better choice. Either way we pay the shipping.

As soon as you have decided, I will start. If you would rather think it over, take your time: I will ask again by {{ followUp.date }}.

Thank you for being open with us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
