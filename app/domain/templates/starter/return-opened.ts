import type { StarterTemplate } from './starter-template.ts';

export const returnOpened: StarterTemplate = {
  situation: 'return-opened',
  folder: 'returns',
  usedWhen: {
    ko: '반품을 접수하고 보내시는 방법을 안내할 때',
    en: 'A return was opened, and the customer should send the items',
  },
  resolutionKind: 'return',
  resolutionPreset: { lines: 'issue' },
  prompts: [
    { name: 'returnTo', kind: 'text', label: { ko: '반품 보내실 주소', en: 'Address to send it to' }, required: true },
    {
      name: 'returnCost',
      kind: 'choice',
      label: { ko: '배송비는 누가 부담하나요', en: 'Who pays the shipping' },
      choices: [
        { ko: '보내시는 배송비는 저희가 부담합니다.', en: 'Sending it back is on us.' },
        { ko: '보내시는 배송비만 부담해 주시면 됩니다.', en: 'The postage for sending it back is yours.' },
      ],
      required: true,
    },
  ],
  title: { ko: '반품 접수 완료', en: 'Return opened' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 반품을 접수했습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

상품을 돌려보내기로 하신 마음, 잘 알겠습니다. 알려 주셔서 감사합니다.

주문 {{ order.name }} 반품을 접수했습니다.

- 반품 번호: {{ return.name }}
- 보내실 상품: {{ return.items }}
- 보내실 곳: {{ prompt.returnTo }}
- 반품 송장: {{ return.labelUrl | default: '이용하시는 택배사의 송장을 쓰시면 됩니다' }}
- 환불에서 제하는 금액: {{ return.fee | default: '없음' }}

{{ prompt.returnCost }} 구성품, 택과 함께 포장하고 반품 번호를 적은 메모를 넣어 주세요. 보내신 뒤 운송장 번호를 답장으로 알려 주시면 도착할 때까지 저희가 지켜보겠습니다. 상품이 도착하면 상태를 확인하고 결제하신 수단으로 환불해 드립니다.

보내시는 데 막히는 점은 없는지 {{ followUp.date }}까지 제가 다시 여쭙겠습니다.

번거로우실 텐데 함께해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your return for order {{ order.name }} is open',
      body: `Hello {{ customer.name | default: 'there' }},

I understand that you would like to send it back. Thank you for telling us.

The return for order {{ order.name }} is open:

- Return number: {{ return.name }}
- To send: {{ return.items }}
- Send it to: {{ prompt.returnTo }}
- Label: {{ return.labelUrl | default: 'that of any carrier you like' }}
- Taken from the refund: {{ return.fee | default: 'nothing' }}

{{ prompt.returnCost }} Please pack the items with everything that came with them, and put in a note with the return number. Reply with the tracking number once they are on their way, and we keep an eye on them. When they are here, we look them over and refund you the same way you paid.

I will ask by {{ followUp.date }} whether anything keeps you from sending it.

Thank you for taking the trouble,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
