import type { StarterTemplate } from './starter-template.ts';

export const addressCheck: StarterTemplate = {
  situation: 'address-check',
  folder: 'order',
  usedWhen: {
    ko: '출고 전인 주문의 배송지를 바꾸고 싶어 하시는데 새 주소를 정확히 여쭤야 할 때',
    en: 'An order that is still with us should go elsewhere, and the new address has to be asked',
  },
  resolutionKind: null,
  prompts: [
    { name: 'shipDate', kind: 'date', label: { ko: '출고 예정일', en: 'Day the order is due to leave' }, required: true },
  ],
  title: { ko: '배송지 변경 – 새 주소 여쭙기', en: 'Change of address, asking for the new one' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 새 배송지를 알려 주세요',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

받으실 곳이 바뀌었다는 말씀, 잘 읽었습니다. 마음이 쓰이셨을 텐데 출고 전에 알려 주셔서 감사합니다.

주문 {{ order.name }} 배송지를 바꿔 드릴 수 있도록 아래 내용을 답장에 적어 주세요.

- 받으실 분 성함
- 우편번호와 도로명 주소, 동·호수
- 받으실 분 연락처

출고 예정일은 {{ prompt.shipDate }}입니다. 그 전에 보내 주시면 새 주소로 바꾸고, 바뀐 내용을 다시 확인해 드리겠습니다. 혹시 답장이 늦어져 먼저 출고되더라도 받으실 방법을 함께 찾아 드리겠습니다.

답장이 없으시면 {{ followUp.date }}까지 제가 먼저 다시 여쭙겠습니다.

미리 알려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Where should your order {{ order.name }} go instead?',
      body: `Hello {{ customer.name | default: 'there' }},

So your order should travel to another place. Thank you for telling us before it leaves.

To change the address of order {{ order.name }}, please reply with:

- The name of the person who receives it
- The full new address, with postcode and flat number
- A phone number for the delivery

The order is due to leave on {{ prompt.shipDate }}. If your reply reaches us before that day, I will change the address and confirm it to you. If it leaves first, we will find a way to bring it to you.

If I have not heard from you, I will ask again by {{ followUp.date }}.

Thank you for writing in time,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
