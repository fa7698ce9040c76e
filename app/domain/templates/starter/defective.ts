import type { StarterTemplate } from './starter-template.ts';

export const defective: StarterTemplate = {
  situation: 'defective',
  folder: 'returns',
  usedWhen: {
    ko: '받은 상품이 제대로 작동하지 않거나 흠이 있을 때',
    en: 'The item does not work as it should, or has a fault',
  },
  resolutionKind: null,
  title: { ko: '상품 불량 – 두 가지 방법 제안', en: 'Defective item, two ways out' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 불량 상품, 이렇게 도와드리겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

설레는 마음으로 쓰기 시작하셨을 텐데 제대로 쓰실 수 없어 속상하셨지요. 좋은 상품을 전해 드리지 못해 진심으로 죄송합니다. 자세히 알려 주셔서 감사합니다.

주문 {{ order.name }} 건은 두 가지 방법으로 도와드리겠습니다.

- 1번, 새 상품으로 다시 받기: 답장에 "1번"이라고 적어 주시면 같은 상품을 보내기 전에 상태를 확인해 새로 보내 드립니다.
- 2번, 환불 받기: 답장에 "2번"이라고 적어 주시면 결제하신 수단으로 환불해 드립니다.

그 상품이 마음에 드셨다면 1번을 권해 드립니다. 어느 쪽이든 비용은 모두 저희가 부담합니다. 문제가 보이는 사진이나 짧은 영상이 있으면 함께 보내 주세요. 같은 상품을 모두 점검하는 데 쓰겠습니다. 다치실 위험이 있으면 더 쓰지 마시고 그대로 보관해 주세요.

고르시는 대로 바로 진행하고, 그 전이라도 {{ followUp.date }}까지 제가 먼저 다시 연락드리겠습니다.

알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The faulty item in order {{ order.name }}: two ways to put it right',
      body: `Hello {{ customer.name | default: 'there' }},

You had just started to use it and it let you down. I am sorry that it is not as it should be, and thank you for describing the fault.

For order {{ order.name }} you can choose between two ways:

- Option 1, a new one: reply with "1", and we check one before we send it to you.
- Option 2, your money back: reply with "2", and we refund it the same way you paid.

If you like the item itself, I would take option 1. Either way, all costs are ours. If you have a photo or a short video of the fault, do add it: we will use it to check the others. If it could hurt someone, please stop using it and keep it as it is.

As soon as you have chosen I will set it in motion. In any case you will hear from me by {{ followUp.date }}.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
