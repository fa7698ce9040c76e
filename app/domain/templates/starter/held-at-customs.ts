import type { StarterTemplate } from './starter-template.ts';

export const heldAtCustoms: StarterTemplate = {
  situation: 'held-at-customs',
  folder: 'delivery',
  usedWhen: {
    ko: '해외에서 오거나 해외로 가는 택배가 세관에 머물러 있을 때',
    en: 'A parcel that crosses a border is waiting at customs',
  },
  resolutionKind: null,
  prompts: [
    {
      name: 'step',
      kind: 'choice',
      label: { ko: '지금 필요한 일', en: 'What is needed now' },
      choices: [
        {
          ko: '세관에서 내용을 확인하고 있어, 지금 고객님께서 하실 일은 없습니다.',
          en: 'Customs is looking at the papers, and there is nothing you need to do right now.',
        },
        {
          ko: '수입에 따르는 세금 납부가 남아 있습니다. 통관을 맡은 업체가 금액과 방법을 안내해 드립니다.',
          en: 'The import tax is still to be paid. The company that clears the parcel will tell you the amount and how to pay it.',
        },
        {
          ko: '받으시는 분의 통관 정보가 더 필요합니다. 통관을 맡은 업체의 안내에 따라 입력해 주시고, 저희에게는 보내지 않으셔도 됩니다.',
          en: 'Customs needs to know more about the person who receives it. Please follow what the company that clears the parcel asks for, and leave it out of your reply to us.',
        },
      ],
      required: true,
    },
  ],
  title: { ko: '통관 대기', en: 'Held at customs' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 통관 상황을 알려 드립니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

택배가 움직이지 않아 걱정되셨지요. 기다리시게 해 죄송하고, 물어봐 주셔서 감사합니다.

주문 {{ order.name }} 택배는 지금 세관에서 확인을 받고 있습니다.

- 택배사: {{ parcel.carrier }}
- 운송장 번호: {{ parcel.trackingNumber }}
- 마지막 배송 기록: {{ parcel.lastEventAt }}

{{ prompt.step }}

통관에 걸리는 날짜는 세관이 정하기 때문에, 정해지지 않은 날짜를 미리 말씀드리지는 않겠습니다. 대신 새 기록이 올라오는지 지켜보고 {{ followUp.date }}까지 다시 알려 드리겠습니다. 택배가 저희에게 돌아오게 되면 다시 보내 드릴지, 결제하신 수단으로 환불해 드릴지 함께 정하겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }} at customs',
      body: `Hello {{ customer.name | default: 'there' }},

The parcel has stopped moving, and that is worrying. I am sorry for the wait, and thank you for asking.

Order {{ order.name }} is being checked by customs:

- Carrier: {{ parcel.carrier }}
- Tracking number: {{ parcel.trackingNumber }}
- Last scan: {{ parcel.lastEventAt }}

{{ prompt.step }}

How long this takes is for customs to decide, so I will name a day only when it is certain. I will look for the next scan and write to you by {{ followUp.date }}. If the parcel should come back to us, we decide together whether to send it again or refund you the same way you paid.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
