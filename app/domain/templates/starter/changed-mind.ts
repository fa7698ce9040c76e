import type { StarterTemplate } from './starter-template.ts';

export const changedMind: StarterTemplate = {
  situation: 'changed-mind',
  folder: 'returns',
  usedWhen: {
    ko: '상품에 문제는 없지만 반품하고 싶어 하실 때',
    en: 'Nothing is wrong with the item; the customer would like to return it',
  },
  resolutionKind: null,
  prompts: [
    { name: 'returnBy', kind: 'date', label: { ko: '반품 접수가 가능한 마지막 날', en: 'Last day to send it back' }, required: true },
    {
      name: 'returnCost',
      kind: 'choice',
      label: { ko: '배송비는 누가 부담하나요', en: 'Who pays the shipping' },
      choices: [
        { ko: '반품 배송비는 저희가 부담합니다.', en: 'Return shipping is on us.' },
        {
          ko: '반품 배송비는 돌려드리는 금액에서 한 번 제하고, 그 밖에 더 내실 돈은 없습니다.',
          en: 'Return shipping is taken once from the refund, and there is nothing else to pay.',
        },
        {
          ko: '보내실 때의 배송비만 부담해 주시고, 그 밖에 더 내실 돈은 없습니다.',
          en: 'You pay for sending it back, and there is nothing else to pay.',
        },
      ],
      required: true,
    },
  ],
  title: { ko: '단순 변심 반품', en: 'Changed mind' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 반품을 도와드리겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

막상 받아 보니 생각과 다를 때가 있지요. 편하게 말씀해 주셔서 감사합니다.

주문 {{ order.name }} 상품은 {{ prompt.returnBy }}까지 반품하실 수 있습니다. 순서는 이렇습니다.

- 1단계: 반품할 상품과 수량을 답장에 적어 주세요. 보내실 방법을 안내해 드립니다.
- 2단계: 쓰지 않은 상태로, 구성품과 택을 함께 넣어 포장해 주세요. 받으신 상자를 다시 쓰셔도 됩니다.
- 3단계: 상품이 도착하면 상태를 확인하고 결제하신 수단으로 환불해 드립니다.

{{ prompt.returnCost }}

다른 색상이나 상품으로 바꾸고 싶으시면 원하시는 것을 적어 주세요. 답장을 주시면 바로 시작하고, 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 여쭙겠습니다.

알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Returning your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Sometimes a thing is not what one imagined. Thank you for simply saying so.

You can return order {{ order.name }} until {{ prompt.returnBy }}. This is how it goes:

- First: reply with the items and how many. I tell you how to send them.
- Then: pack them unused, with everything that came with them and the tags. The box they came in is fine.
- Last: once they are here and we have looked them over, we refund you the same way you paid.

{{ prompt.returnCost }}

If you would rather have another colour or product, tell me which. I start as soon as you reply, and otherwise I will ask again by {{ followUp.date }}.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
