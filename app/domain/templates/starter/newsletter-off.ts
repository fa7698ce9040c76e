import type { StarterTemplate } from './starter-template.ts';

export const newsletterOff: StarterTemplate = {
  situation: 'newsletter-off',
  folder: 'account',
  usedWhen: {
    ko: '광고 메일이나 문자를 그만 받고 싶다고 하실 때',
    en: 'The customer no longer wants marketing messages',
  },
  resolutionKind: null,
  title: { ko: '광고 수신 거부', en: 'Stop the newsletter' },
  texts: {
    ko: {
      subject: '광고 메일 수신 거부를 도와드리겠습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

원하지 않는 메일이 계속 와서 번거로우셨지요. 죄송합니다. 말씀해 주셔서 감사합니다.

이 메일 주소로 광고가 더 가지 않도록 제가 수신 설정을 바꾸겠습니다.

- 그만 가는 것: 할인, 행사, 새 상품 소식
- 계속 가는 것: 주문 확인, 배송, 환불처럼 주문에 꼭 필요한 안내

이미 예약된 메일이 있으면 한 번 더 갈 수 있기 때문에 미리 말씀드립니다. 다른 이메일 주소나 문자로도 받고 계시면 답장으로 알려 주세요. 함께 멈추겠습니다.

설정을 바꾼 결과를 {{ followUp.date }}까지 알려 드리겠습니다.

알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'No more newsletters (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

You keep getting mail you did not want. I am sorry about that, and thank you for telling us.

I will change your settings so that our marketing mail stops:

- What stops: offers, events and news of products
- What goes on: what an order needs, such as confirmation, delivery and refunds

One more may reach you if it was scheduled already. If you also get them at another address or on your phone, reply with it and we stop those too.

I will write to you by {{ followUp.date }} when the setting is changed.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
