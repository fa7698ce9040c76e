import type { StarterTemplate } from './starter-template.ts';

export const noFaultOfOurs: StarterTemplate = {
  situation: 'no-fault-of-ours',
  folder: 'closing',
  usedWhen: {
    ko: '날씨, 파업, 주소 오기처럼 우리 잘못은 아니지만 도와드릴 수 있을 때',
    en: 'Weather, a strike, a mistyped address: not our doing, but we can help',
  },
  resolutionKind: null,
  prompts: [
    { name: 'happened', kind: 'text', label: { ko: '일어난 일', en: 'What happened' }, required: true },
    { name: 'help', kind: 'text', label: { ko: '해 드릴 수 있는 일', en: 'What we can do' }, required: true },
  ],
  title: { ko: '외부 사정 – 도울 방법 안내', en: 'Not our doing, helping all the same' },
  texts: {
    ko: {
      subject: '도와드릴 방법을 찾았습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

뜻하지 않은 일로 곤란하셨지요. 얼마나 답답하셨을지 알 것 같습니다. 저희에게 말씀해 주셔서 감사합니다.

지금까지 알게 된 내용과 제가 해 드릴 수 있는 일을 말씀드립니다.

- 일어난 일: {{ prompt.happened }}
- 해 드릴 수 있는 일: {{ prompt.help }}

누구의 탓인지를 따지기보다 고객님께 필요한 것을 먼저 챙기겠습니다. 이렇게 진행해도 괜찮으시면 답장에 "네"라고만 적어 주세요. 다른 방법이 더 편하시면 그것도 함께 살펴보겠습니다.

답장을 주시면 바로 시작하고, 소식이 없으시면 {{ followUp.date }}까지 제가 먼저 여쭙겠습니다.

문의번호 {{ ticket.number }}, 함께 풀어 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'A way to help you (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

This came out of the blue and left you in a difficult spot. I can see how annoying that is, and thank you for turning to us.

This is what I know, and what I can do:

- What happened: {{ prompt.happened }}
- How I can help: {{ prompt.help }}

Never mind whose doing it was; what you need comes first. If that suits you, just reply "yes". If another way would be better for you, tell me and I will look at it.

I start as soon as you reply, and otherwise I will ask again by {{ followUp.date }}.

Thank you for working it out with us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
