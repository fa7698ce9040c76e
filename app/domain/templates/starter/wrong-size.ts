import type { StarterTemplate } from './starter-template.ts';

export const wrongSize: StarterTemplate = {
  situation: 'wrong-size',
  folder: 'returns',
  usedWhen: {
    ko: '사이즈가 크거나 작아 바꾸고 싶어 하실 때',
    en: 'The item is too large or too small',
  },
  resolutionKind: null,
  prompts: [
    {
      name: 'returnCost',
      kind: 'choice',
      label: { ko: '배송비는 누가 부담하나요', en: 'Who pays the shipping' },
      choices: [
        { ko: '오가는 배송비는 저희가 부담합니다.', en: 'Shipping both ways is on us.' },
        {
          ko: '처음 한 번은 오가는 배송비를 저희가 부담합니다.',
          en: 'The first exchange is on us, shipping both ways included.',
        },
        {
          ko: '보내실 때의 배송비만 부담해 주시면, 새 사이즈를 보내는 비용은 저희가 부담합니다.',
          en: 'You pay for sending it back, and sending the new size is on us.',
        },
      ],
      required: true,
    },
  ],
  title: { ko: '사이즈 교환', en: 'Size does not fit' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 사이즈를 바꿔 드리겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

기다려서 받으셨는데 몸에 맞지 않아 아쉬우셨지요. 어떤 점이 맞지 않는지 알려 주셔서 감사합니다.

주문 {{ order.name }} 사이즈는 아래 순서로 바꿔 드립니다.

- 1단계: 어디가 얼마나 크거나 작은지, 원하시는 사이즈를 답장에 적어 주세요. 망설여지시면 평소 잘 맞는 옷의 치수를 알려 주세요. 함께 골라 드리겠습니다.
- 2단계: 재고를 확인하고 보내실 방법을 알려 드립니다.
- 3단계: 택과 포장을 갖추어 보내 주시면 확인한 뒤 새 사이즈를 보내 드립니다.

{{ prompt.returnCost }}

원하시는 사이즈가 없으면 다른 상품으로 바꾸시거나 환불을 받으실 수 있습니다. 답장을 주시면 바로 시작하고, 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 여쭙겠습니다.

알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The right size for your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

You waited for it and then it did not fit. Thank you for telling us where it is off.

This is how we change the size for order {{ order.name }}:

- First: reply with the size you would like, and where it is too large or too small. If you are between two sizes, send me the measurements of something that fits you, and we will find it together.
- Then: I check that it is here and tell you how to send yours back.
- Last: send it with its tags and packaging, and once we have looked it over, the new size leaves.

{{ prompt.returnCost }}

If your size is not here, you can choose another item or have your money back. I start as soon as you reply, and otherwise I will ask again by {{ followUp.date }}.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
