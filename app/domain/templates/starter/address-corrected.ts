import type { StarterTemplate } from './starter-template.ts';

export const addressCorrected: StarterTemplate = {
  situation: 'address-corrected',
  folder: 'order',
  usedWhen: {
    ko: '배송지를 새 주소로 바꾼 뒤 확인을 부탁드릴 때',
    en: 'The address of an order was changed, and the customer should look it over',
  },
  resolutionKind: 'address_change',
  title: { ko: '배송지 변경 완료', en: 'Address corrected' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 배송지를 바꿔 두었습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

배송지가 잘못되어 마음이 급하셨을 텐데, 늦지 않게 알려 주셔서 감사합니다.

주문 {{ order.name }} 배송지를 말씀하신 주소로 바꿔 두었습니다.

- 주문번호: {{ order.name }}
- 새 배송지: {{ addressChange.address }}

택배는 주문에 적힌 주소로 나가기 때문에 한 번 더 살펴봐 주세요. 다르게 보이거나 동·호수처럼 더 고칠 부분이 있으면 출고되기 전에 고칠 수 있도록 이 메시지에 바로 답장해 주세요.

배송이 어떻게 진행되고 있는지 {{ followUp.date }}까지 다시 알려 드리겠습니다.

먼저 살펴봐 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The address of your order {{ order.name }} is corrected',
      body: `Hello {{ customer.name | default: 'there' }},

A parcel heading to the wrong place is a worry, so thank you for catching it in time.

The delivery address of order {{ order.name }} is now the one you gave us:

- Order: {{ order.name }}
- Now going to: {{ addressChange.address }}

The parcel goes where the order says, so please look it over. If that looks wrong, or if a flat number or anything else still needs changing, reply to this message straight away, so that we can mend it before the order leaves.

I will write to you by {{ followUp.date }} with how the delivery is coming along.

Thank you for checking,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
