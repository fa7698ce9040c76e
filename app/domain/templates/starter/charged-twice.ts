import type { StarterTemplate } from './starter-template.ts';

export const chargedTwice: StarterTemplate = {
  situation: 'charged-twice',
  folder: 'billing',
  usedWhen: {
    ko: '같은 주문이 두 번 결제되었다고 하실 때',
    en: 'The customer sees two charges for one order',
  },
  resolutionKind: null,
  title: { ko: '중복 결제 문의', en: 'Charged twice' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 결제 내역을 확인하겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

같은 금액이 두 번 보여 많이 놀라셨지요. 걱정을 끼쳐 드려 죄송합니다. 바로 알려 주셔서 감사합니다.

주문 {{ order.name }} 결제가 한 번만 이루어졌는지 저희가 결제 내역과 하나씩 맞춰 보겠습니다. 결과에 따라 아래와 같이 도와드립니다.

- 한 건이 승인만 된 상태라면: 카드사에서 자동으로 풀리며, 고객님께서 내실 금액은 한 번뿐입니다.
- 정말 두 번 결제되었다면: 한 건을 결제하신 수단으로 돌려드립니다. 따로 신청하실 것은 없습니다.

결제 화면이나 문자에 보이는 날짜와 시각을 답장으로 알려 주시면 더 빨리 찾을 수 있습니다. 카드 번호는 적지 않으셔도 됩니다.

확인한 결과를 {{ followUp.date }}까지 알려 드리겠습니다.

꼼꼼히 살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Two charges for order {{ order.name }}: I am looking into it',
      body: `Hello {{ customer.name | default: 'there' }},

Seeing the same amount twice is a shock. I am sorry for the worry, and thank you for telling us right away.

I will compare every payment for order {{ order.name }} with our records. One of two things comes out:

- If one of them is only an authorisation: your card company lets it go by itself, and you pay once.
- If you were really charged twice: we refund one of them the same way you paid. You do not have to ask for it.

If you reply with the day and time that each charge shows, I will find them faster. Please leave the card number out.

You will have the result from me by {{ followUp.date }}.

Thank you for keeping an eye on it,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
