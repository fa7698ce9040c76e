import type { StarterTemplate } from './starter-template.ts';

export const cancelTooLate: StarterTemplate = {
  situation: 'cancel-too-late',
  folder: 'order',
  usedWhen: {
    ko: '출고된 뒤에 취소를 원하셔서 대신할 방법을 안내할 때',
    en: 'The customer wants to cancel, but the parcel has left: what can be done instead',
  },
  resolutionKind: null,
  title: { ko: '주문 취소 – 이미 출고된 주문', en: 'Cancellation, already on its way' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 지금 하실 수 있는 방법을 안내해 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

주문하신 뒤에 사정이 달라져 마음이 급하셨지요. 알려 주셔서 감사합니다.

주문 {{ order.name }} 상품은 이미 출고되어 {{ parcel.carrier }}에서 배송을 맡고 있습니다. 운송장 번호는 {{ parcel.trackingNumber }}입니다. 지금은 아래 두 가지 방법으로 도와드릴 수 있습니다.

- 1번, 받지 않고 돌려보내기: 택배가 도착하면 열지 마시고 기사님께 반송을 부탁해 주세요. 저희에게 돌아오면 결제하신 수단으로 환불해 드립니다.
- 2번, 받은 뒤 반품하기: 상품을 살펴보고 정하셔도 됩니다. 답장에 "2번"이라고 적어 주시면 반품 순서를 안내해 드립니다.

아직 마음을 정하지 않으셨다면 2번을 권해 드립니다. 직접 보고 정하실 수 있으니까요.

상품이 돌아오는 대로 환불을 시작하고, 그 전이라도 {{ followUp.date }}까지 제가 먼저 상황을 알려 드리겠습니다.

미리 말씀해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: two ways to send it back',
      body: `Hello {{ customer.name | default: 'there' }},

Something changed after you ordered, and I am glad you wrote to us.

Order {{ order.name }} has already left and is with {{ parcel.carrier }} under the number {{ parcel.trackingNumber }}. From here there are two ways:

- Option 1, let it come back: when it arrives, leave it closed and ask the driver to return it. Once it is back with us, we refund you the same way you paid.
- Option 2, look at it first: take it in, and if you still wish to return it, reply with "2" and I will tell you the steps.

If you have not quite decided, I would take option 2, as it lets you see the item first.

We refund you as soon as the item is back. In any case I will write to you by {{ followUp.date }} with where things stand.

Thank you for telling us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
