import type { StarterTemplate } from './starter-template.ts';

export const addressTooLate: StarterTemplate = {
  situation: 'address-too-late',
  folder: 'order',
  usedWhen: {
    ko: '이미 출고된 주문의 배송지를 바꿔 달라고 하실 때',
    en: 'The customer asks for another address, but the parcel has left already',
  },
  resolutionKind: null,
  title: { ko: '배송지 변경 – 이미 출고된 주문', en: 'Change of address, already on its way' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 새 주소로 받으실 방법을 안내해 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

이사나 일정 때문에 받으실 곳이 달라지면 마음이 급하시지요. 바로 알려 주셔서 감사합니다.

확인해 보니 주문 {{ order.name }} 상품은 이미 출고되어 {{ parcel.carrier }}에서 배송을 맡고 있습니다. 그래서 지금은 아래 순서로 도와드릴 수 있습니다.

- 1단계: {{ parcel.carrier }}에 새 주소로 받으실 수 있는지 제가 문의하겠습니다. 운송장 번호는 {{ parcel.trackingNumber }}입니다.
- 2단계: 주소를 바꾸지 못하고 저희에게 돌아오면, 돌아오는 대로 새 주소로 다시 보내 드리겠습니다. 다시 보내는 배송비는 저희가 부담합니다.

새 주소를 동·호수까지 답장으로 적어 주세요. 먼저 배송지에 아는 분이 계시면 대신 받아 두셔도 좋습니다.

택배사의 답을 확인해 {{ followUp.date }}까지 알려 드리겠습니다.

함께 살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Getting your order {{ order.name }} to the new address',
      body: `Hello {{ customer.name | default: 'there' }},

When plans change, a parcel on its way to the old address is a worry. Thank you for telling us quickly.

Order {{ order.name }} has already left and is with {{ parcel.carrier }}. This is what we can do from here:

- First, I will ask {{ parcel.carrier }} to bring it to the new address. The tracking number is {{ parcel.trackingNumber }}.
- If they bring it back to us instead, we send it to the new address as soon as it is here. That shipping is on us.

Please reply with the full new address. If there is someone you trust at the old one, they are welcome to take it in for you.

I will write to you by {{ followUp.date }} with the carrier's answer.

Thank you for working on this with me,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
