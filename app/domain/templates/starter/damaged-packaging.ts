import type { StarterTemplate } from './starter-template.ts';

export const damagedPackaging: StarterTemplate = {
  situation: 'damaged-packaging',
  folder: 'delivery',
  usedWhen: {
    ko: '상자가 상했지만 상품은 괜찮다고 하실 때',
    en: 'The box arrived damaged, the goods as far as known did not',
  },
  resolutionKind: null,
  title: { ko: '포장 훼손', en: 'Damaged packaging' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 포장에 대해 말씀해 주셔서 감사합니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

주문 {{ order.name }} 상자가 상한 채로 도착했다는 말씀, 잘 읽었습니다. 받는 순간의 기분을 해쳐 드려 죄송합니다. 번거로우셨을 텐데 알려 주셔서 정말 감사합니다.

상품은 안에서 흔들리지 않게, 상자는 눌리지 않은 모습으로 댁까지 도착해야 합니다. 이번에는 그렇지 못했습니다. 보내 주신 내용은 제가 포장 담당자에게 전하고, 상자와 완충재 가운데 무엇을 바꿀지 함께 살펴보겠습니다.

무엇을 고치기로 했는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

그사이 상품을 한 번만 더 살펴봐 주세요. 긁힘이나 깨짐처럼 마음에 걸리는 점이 있으면 사진과 함께 답장을 주세요. 새 상품으로 다시 받으시거나 환불을 받으실 수 있고, 비용은 저희가 부담합니다. 상자와 상품은 그때까지 보관해 주세요.

더 나아질 기회를 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Thank you for telling us about the parcel of order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Order {{ order.name }} reached you in a box that had clearly had a hard journey. I am sorry about that first impression, and grateful that you took the time to tell us.

A parcel from us should arrive with its corners whole and nothing moving inside. This one did not. I will pass your words on to the people who pack, and go over the box and the padding with them to see what to change.

I will write to you by {{ followUp.date }} to say what we decided.

Until then, please give the item itself one more look. If you find a scratch, a crack or anything that bothers you, reply with a photo: we will send a new one or refund it, as you prefer, at our cost. Please keep the box and the item until then.

Thank you for helping us do better,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
