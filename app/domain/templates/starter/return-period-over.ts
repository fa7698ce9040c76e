import type { StarterTemplate } from './starter-template.ts';

export const returnPeriodOver: StarterTemplate = {
  situation: 'return-period-over',
  folder: 'returns',
  usedWhen: {
    ko: '반품 기간이 지난 뒤에 반품을 원하셔서 대신할 방법을 안내할 때',
    en: 'The return period is over: what can be done instead',
  },
  resolutionKind: null,
  prompts: [
    {
      name: 'offer',
      kind: 'choice',
      label: { ko: '해 드릴 수 있는 일', en: 'What we can do' },
      choices: [
        {
          ko: '이번에는 반품을 받아 드리겠습니다. 쓰지 않은 상태라면 보내실 방법을 안내해 드립니다.',
          en: 'This once we will take it back. If it is unused, I tell you how to send it.',
        },
        {
          ko: '쓰지 않은 상태라면 같은 금액의 다른 상품으로 교환해 드리겠습니다.',
          en: 'If it is unused, we will exchange it for another item of the same price.',
        },
        {
          ko: '수선이나 부품이 필요하시면 방법과 비용을 알아봐 드리겠습니다.',
          en: 'If a repair or a part would help, I will find out how and at what price.',
        },
      ],
      required: true,
    },
  ],
  title: { ko: '반품 기간 경과 – 대안 안내', en: 'Outside the return period' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 도와드릴 방법을 찾아보았습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

사용하시다가 아쉬운 점이 생겨 속상하셨지요. 늦게라도 말씀해 주셔서 감사합니다.

주문 {{ order.name }} 상품은 {{ order.date }}에 주문하셔서 반품을 받는 기간은 지났습니다. 그래도 고객님께 도움이 될 방법이 있습니다.

{{ prompt.offer }}

혹시 상품에 흠이 있거나 제대로 작동하지 않는다면 기간과 관계없이 살펴봐야 하니, 어떤 상태인지 사진과 함께 답장으로 알려 주세요.

어떻게 하고 싶으신지 적어 주시면 바로 시작하고, 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 여쭙겠습니다.

말씀해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }}: what we can do for you',
      body: `Hello {{ customer.name | default: 'there' }},

Something about it does not suit you after all. Thank you for telling us, late or not.

You ordered {{ order.name }} on {{ order.date }}, so the time for returns is over. Still, there is something I can do for you:

{{ prompt.offer }}

If it has a fault or does not work as it should, that is another matter, whatever the date: reply with a photo and a few words on what you see.

Tell me how you would like to go on, and I will start. If I have not heard from you, I will ask again by {{ followUp.date }}.

Thank you for writing to us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
