import type { StarterTemplate } from './starter-template.ts';

export const orderNotFound: StarterTemplate = {
  situation: 'order-not-found',
  folder: 'order',
  usedWhen: {
    ko: '어떤 주문인지 알 수 없어 주문번호부터 여쭤야 할 때',
    en: 'It is not clear which order the customer means',
  },
  resolutionKind: null,
  title: { ko: '주문 찾기 – 주문번호 여쭙기', en: 'Finding the order, asking for its number' },
  texts: {
    ko: {
      subject: '어떤 주문인지 알려 주세요 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

보내 주신 내용 잘 읽었습니다. 걱정되셨을 텐데 자세히 적어 주셔서 감사합니다.

바로 도와드리려고 주문을 찾아보았는데, 어떤 주문을 말씀하시는지 한 가지만 더 확인하면 됩니다. 아래 중 하나를 답장으로 알려 주세요.

- 주문번호: 주문 확인 메일의 제목에 #으로 시작하는 숫자가 있습니다.
- 주문하실 때 쓰신 이메일 주소: 이 메일과 다른 주소로 주문하셨을 수 있습니다.
- 주문하신 날짜와 받으실 분 성함

카드 번호나 비밀번호는 적지 않으셔도 됩니다. 주문을 찾는 데 쓰지 않습니다.

답장을 주시는 대로 주문을 찾아 안내해 드리겠습니다. 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 다시 여쭙겠습니다.

문의번호 {{ ticket.number }}, 함께 찾아 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Which order is it about? (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

I have read what you wrote, and I would like to help straight away. Thank you for describing it.

One thing is missing: which order you mean. People often order with another address than they write from, which is why I ask. Any one of these will do:

- The order number: it starts with # in the subject of your order confirmation.
- The e-mail address you ordered with: it may be another one than this.
- The day you ordered and the name on the parcel

Please leave out card numbers and passwords. We never need them to find an order.

As soon as you reply I will find it and tell you where it stands. If I have not heard from you, I will ask again by {{ followUp.date }}.

Thank you for helping me look,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
