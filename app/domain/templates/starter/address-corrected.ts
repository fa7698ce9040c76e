import type { StarterTemplate } from './starter-template.ts';

/** Names the city only: whoever reads this needs to recognise the address, not to learn it. */
export const addressCorrected: StarterTemplate = {
  situation: 'address-corrected',
  resolutionKind: null,
  title: { ko: '배송지 변경 완료', en: 'Address corrected' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 배송지를 바꿔 두었습니다',
      body: `안녕하세요, {{ customer.name }} 고객님. {{ shop.name }} {{ agent.name }}입니다.

배송지가 잘못되어 마음이 급하셨을 텐데, 늦지 않게 알려 주셔서 감사합니다.

주문 {{ order.name }} 배송지를 말씀하신 주소로 바꾸고, 저장된 내용도 다시 확인했습니다.

- 주문번호: {{ order.name }}
- 새 배송지 지역: {{ order.shippingCity }}

지역이 다르게 보이거나 동·호수처럼 더 고칠 부분이 있으면 이 메시지에 바로 답장해 주세요. 개인정보 보호를 위해 상세 주소는 여기에 적지 않았습니다.

배송이 어떻게 진행되고 있는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

먼저 살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The address of your order {{ order.name }} is corrected',
      body: `Hello {{ customer.name }},

A parcel heading to the wrong place is a worry, so thank you for catching it in time.

I have changed the delivery address of order {{ order.name }} to the one you gave us, and read it through once more after saving:

- Order: {{ order.name }}
- Now going to: {{ order.shippingCity }}

If that looks wrong, or if a flat number or anything else still needs changing, reply to this message straight away. To protect you, I have left the full address out of it.

I will write to you by {{ followUp.date }} with how the delivery is coming along.

Thank you for checking,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
