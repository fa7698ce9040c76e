import type { StarterTemplate } from './starter-template.ts';

export const priceDifference: StarterTemplate = {
  situation: 'price-difference',
  folder: 'billing',
  usedWhen: {
    ko: '구매하신 뒤에 가격이 내려 아쉬워하실 때',
    en: 'The customer paid more than the price shown now',
  },
  resolutionKind: null,
  prompts: [
    {
      name: 'offer',
      kind: 'choice',
      label: { ko: '해 드릴 수 있는 일', en: 'What we can do' },
      choices: [
        {
          ko: '내려간 금액만큼 다음 주문에 쓰실 수 있는 할인 코드를 준비해 보내 드리겠습니다.',
          en: 'I will prepare a discount code for the difference, which you can use on your next order.',
        },
        {
          ko: '내려간 금액을 결제하신 수단으로 돌려드리도록 진행하겠습니다.',
          en: 'I will arrange for the difference to go back the way you paid.',
        },
        {
          ko: '상품이 아직 출발 전이니, 원하시면 주문을 취소하고 지금 가격으로 다시 주문하실 수 있게 도와드리겠습니다.',
          en: 'Your order is still with us, so if you like I will cancel it and help you order again at today\'s price.',
        },
      ],
      required: true,
    },
  ],
  title: { ko: '가격 차이 문의', en: 'Price dropped after the purchase' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 가격 차이에 대해 답변드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

사신 뒤에 값이 내려간 것을 보면 속상하시지요. 솔직하게 말씀해 주셔서 감사합니다.

상품 가격은 행사나 재고에 따라 바뀌지만, 저희를 믿고 먼저 사 주신 마음을 소중히 여깁니다. 그래서 이렇게 도와드리려고 합니다.

{{ prompt.offer }}

다른 방법이 더 편하시면 답장으로 알려 주세요. 주문 {{ order.name }} 건을 어떻게 진행했는지 {{ followUp.date }}까지 알려 드리겠습니다.

말씀해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The price of your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Finding the same thing for less a little later is annoying. Thank you for saying so openly.

Prices move with offers and stock, but you bought from us in good faith, and that counts. So here is what I can do:

{{ prompt.offer }}

If another way suits you better, just reply. You will hear from me by {{ followUp.date }} how it went with order {{ order.name }}.

Thank you for writing to us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
