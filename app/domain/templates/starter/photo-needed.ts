import type { StarterTemplate } from './starter-template.ts';

export const photoNeeded: StarterTemplate = {
  situation: 'photo-needed',
  folder: 'returns',
  usedWhen: {
    ko: '상태를 정확히 알기 위해 사진이 필요할 때',
    en: 'A photo would show what happened and speed things up',
  },
  resolutionKind: null,
  title: { ko: '사진 요청', en: 'Asking for a photo' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 사진을 보내 주실 수 있을까요',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

받으신 상품에 문제가 있어 속상하셨지요. 불편을 드려 죄송하고, 알려 주셔서 감사합니다.

주문 {{ order.name }} 건을 한 번에 제대로 도와드리려고 상태를 눈으로 확인하고 싶습니다. 아래 사진을 이 메시지에 답장으로 보내 주세요. 휴대전화로 찍으신 것이면 됩니다.

- 문제가 보이는 곳을 가까이에서 한 장
- 상품 전체가 보이게 한 장
- 상자와 운송장이 보이게 한 장 (상자가 아직 있다면)

사진을 찍기 곤란하시면 어떤 상태인지 글로 적어 주셔도 괜찮습니다. 상품과 상자는 그때까지 보관해 주세요.

사진을 보고 다시 보내 드릴지, 결제하신 수단으로 환불해 드릴지 바로 안내해 드리겠습니다. 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 여쭙겠습니다.

도와주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Could you send us a photo of your order {{ order.name }}?',
      body: `Hello {{ customer.name | default: 'there' }},

Something is wrong with what you received. I am sorry about that, and thank you for telling us.

To put order {{ order.name }} right the first time, I would like to see it. Please reply with these photos; a phone is fine:

- The damaged or faulty place, from close by
- The whole item
- The box with its label, if you still have it

If photos are awkward for you, a few words on what you see will do. Please keep the item and the box until then.

Once I have seen them I will tell you straight away whether we send a new one or refund you the same way you paid. If I have not heard from you, I will ask again by {{ followUp.date }}.

Thank you for helping us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
