import type { StarterTemplate } from './starter-template.ts';

export const sincereApology: StarterTemplate = {
  situation: 'sincere-apology',
  folder: 'closing',
  usedWhen: {
    ko: '답이 늦었거나 응대가 서툴러 마음이 상하셨을 때',
    en: 'We were slow or clumsy, and the customer is rightly upset',
  },
  resolutionKind: null,
  prompts: [
    { name: 'wentWrong', kind: 'text', label: { ko: '저희가 잘못한 점', en: 'What we did wrong' }, required: true },
    { name: 'nextStep', kind: 'text', label: { ko: '앞으로 할 일', en: 'What we do about it' }, required: true },
  ],
  title: { ko: '응대에 대한 사과', en: 'Apology for how we treated you' },
  texts: {
    ko: {
      subject: '실망을 드려 죄송합니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

보내 주신 글을 읽고, 얼마나 속상하셨을지 헤아려 보았습니다. 실망을 드려 진심으로 죄송합니다. 그냥 떠나지 않고 말씀해 주셔서 감사합니다.

저희가 잘못한 점과 앞으로 할 일을 적습니다.

- 잘못한 점: {{ prompt.wentWrong }}
- 앞으로 할 일: {{ prompt.nextStep }}

변명 대신 고친 결과로 보여 드리겠습니다. 제가 빠뜨린 점이 있으면 편하게 답장해 주세요. 이 문의는 끝까지 제가 맡겠습니다.

어떻게 되었는지 {{ followUp.date }}까지 먼저 연락드리겠습니다.

문의번호 {{ ticket.number }}, 다시 말씀할 기회를 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'We let you down, and I am sorry (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

I read what you wrote and can see why you are upset. We let you down, and I am sorry. Thank you for telling us instead of just leaving.

This is what went wrong, and what we do about it:

- What we did wrong: {{ prompt.wentWrong }}
- What happens next: {{ prompt.nextStep }}

I would rather show you than explain it away. If I have missed something, please tell me. I stay with this until it is settled.

You will hear from me first, by {{ followUp.date }}, with how it went.

Thank you for giving us another chance,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
