import type { StarterTemplate } from './starter-template.ts';

export const damagedGoods: StarterTemplate = {
  situation: 'damaged-goods',
  folder: 'returns',
  usedWhen: {
    ko: '상품이 깨지거나 상한 채 도착했을 때',
    en: 'The goods themselves arrived broken',
  },
  resolutionKind: null,
  title: { ko: '상품 파손 – 재발송 또는 환불 제안', en: 'Damaged goods, replacement or refund' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 파손 상품, 이렇게 도와드리겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

상자를 여셨을 때 파손된 상품을 보고 얼마나 속상하셨을까요. 온전한 상태로 전해 드리지 못해 진심으로 죄송합니다. 자세히 알려 주셔서 감사합니다.

주문 {{ order.name }} 건은 두 가지 방법으로 도와드릴 수 있습니다.

- 1번, 새 상품으로 다시 받기: 답장에 "1번"이라고 적어 주시면 같은 상품을 새로 보내 드립니다.
- 2번, 환불 받기: 답장에 "2번"이라고 적어 주시면 결제하신 수단으로 환불해 드립니다.

상품이 아직 필요하시다면 1번을 권해 드립니다. 어느 쪽이든 비용은 모두 저희가 부담합니다. 파손된 상품은 버리지 말고 잠시 보관해 주세요. 회수가 필요하면 저희가 찾으러 가겠습니다. 사진이 있으시면 함께 보내 주세요. 포장을 고치는 데 큰 도움이 됩니다.

고르시는 대로 바로 진행하고 결과를 알려 드리겠습니다. 그 전이라도 {{ followUp.date }}까지 제가 먼저 다시 연락드리겠습니다.

알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your damaged item in order {{ order.name }}: two ways to put it right',
      body: `Hello {{ customer.name | default: 'there' }},

Opening a parcel and finding the item damaged is a real disappointment. I am sorry that it reached you like this, and thank you for telling us what happened.

For order {{ order.name }} you can choose between two ways:

- Option 1, a new one: reply with "1" and we send you the same item again.
- Option 2, your money back: reply with "2" and we refund the item the same way you paid.

If you still need the item, I would take option 1. Either way, all costs are ours. Please keep the damaged item for now. If we need it back, we will have it collected. If you have a photo, do add it, as it helps us pack better.

As soon as you have chosen I will set it in motion and tell you when it is done. In any case you will hear from me by {{ followUp.date }}.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 파손된 상품을 받으셔서 많이 속상하셨지요. 진심으로 죄송합니다. 알려 주셔서 감사합니다.

주문 {{ order.name }} 건은 편하신 번호로 답해 주세요.

- 1번: 같은 상품을 새로 받기
- 2번: 결제하신 수단으로 환불 받기

비용은 모두 저희가 부담합니다. 상품은 잠시 보관해 주세요. 사진은 포장을 고치는 데 쓰기 때문에, 있으면 함께 보내 주세요. 답이 없으시면 {{ followUp.date }}까지 제가 먼저 다시 여쭙겠습니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. I am sorry that your item arrived damaged, and thank you for telling us.

For order {{ order.name }}, please reply with a number:

- 1: we send you the same item again
- 2: we refund it the same way you paid

All costs are ours. Please keep the item for now, and add a photo if you have one, as it helps us pack better. If I have not heard from you, I will ask again by {{ followUp.date }}.`,
  },
};
