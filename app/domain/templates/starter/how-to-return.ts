import type { StarterTemplate } from './starter-template.ts';

export const howToReturn: StarterTemplate = {
  situation: 'how-to-return',
  folder: 'returns',
  usedWhen: {
    ko: '반품하는 방법을 물으실 때',
    en: 'The customer asks how to send something back',
  },
  resolutionKind: null,
  prompts: [
    { name: 'returnBy', kind: 'date', label: { ko: '반품 접수가 가능한 마지막 날', en: 'Last day to send it back' }, required: true },
    { name: 'returnTo', kind: 'text', label: { ko: '반품 보내실 주소', en: 'Address to send it to' }, required: true },
  ],
  title: { ko: '반품 방법 안내', en: 'How to return' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 반품 방법을 안내해 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

어떻게 보내야 하는지 헷갈리셨지요. 물어봐 주셔서 감사합니다. 순서대로 하시면 됩니다.

- 1단계: 반품할 상품과 이유를 이 메시지에 답장으로 적어 주세요.
- 2단계: 상품을 구성품, 택과 함께 포장하고 주문번호 {{ order.name }} 메모를 넣어 주세요.
- 3단계: {{ prompt.returnBy }}까지 아래 주소로 보내 주세요.
- 4단계: 운송장 번호를 답장으로 알려 주시면 도착할 때까지 저희가 지켜보겠습니다.

보내실 곳: {{ prompt.returnTo }}

상품이 도착하면 상태를 확인하고 결제하신 수단으로 환불해 드립니다. 상품에 문제가 있어 보내시는 것이라면 배송비는 저희가 부담하니, 보내기 전에 말씀해 주세요.

궁금하신 점이 남지 않았는지 {{ followUp.date }}까지 제가 다시 여쭙겠습니다.

살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'How to return your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Returns should be simple, so thank you for asking. Just follow these steps:

- First: reply to this message with the items and the reason.
- Then: pack them with everything that came with them, and put in a note that says {{ order.name }}.
- Next: send the parcel by {{ prompt.returnBy }} to the address below.
- Last: reply with the tracking number, and we keep an eye on it until it is here.

Send it to: {{ prompt.returnTo }}

Once it is here and we have looked it over, we refund you the same way you paid. If something is wrong with the item, we pay the shipping, so tell me before you send it.

I will ask by {{ followUp.date }} whether anything is still open.

Thank you for taking the time,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 반품하고 싶으시다고 알려 주셔서 감사합니다. 주문 {{ order.name }} 반품은 이렇게 하시면 됩니다.

- 반품할 상품과 이유를 여기에 적어 주세요.
- 구성품, 택과 함께 포장해 {{ prompt.returnBy }}까지 보내 주세요.
- 보내실 곳: {{ prompt.returnTo }}

도착하면 상태를 확인하고 결제하신 수단으로 환불해 드립니다. 상품에 문제가 있었다면 배송비는 저희가 부담합니다. {{ followUp.date }}까지 제가 다시 여쭙겠습니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. Thank you for asking. This is how you return order {{ order.name }}:

- Tell me here which items, and why.
- Pack them with everything that came with them and send them by {{ prompt.returnBy }}.
- Send to: {{ prompt.returnTo }}

Once they are here and looked over, we refund you the same way you paid. If something was wrong with the item, we pay the shipping. I will ask again by {{ followUp.date }}.`,
  },
};
