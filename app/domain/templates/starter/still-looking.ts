import type { StarterTemplate } from './starter-template.ts';

export const stillLooking: StarterTemplate = {
  situation: 'still-looking',
  folder: 'closing',
  usedWhen: {
    ko: '답이 나오기까지 시간이 더 걸려 중간 소식을 전할 때',
    en: 'The answer takes longer, and the customer should not wait in the dark',
  },
  resolutionKind: null,
  prompts: [
    {
      name: 'waitingFor',
      kind: 'choice',
      label: { ko: '무엇을 기다리고 있나요', en: 'What we are waiting for' },
      choices: [
        { ko: '택배사의 답변', en: 'An answer from the carrier' },
        { ko: '출고 담당자의 확인', en: 'A check by the people who pack' },
        { ko: '상품 담당자의 확인', en: 'A check by the people who know the product' },
        { ko: '결제 기록 확인', en: 'A check of the payment records' },
      ],
      required: true,
    },
  ],
  title: { ko: '확인 중 안내', en: 'Still looking into it' },
  texts: {
    ko: {
      subject: '문의하신 내용을 확인하고 있습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

답변을 기다리게 해 드려 죄송합니다. 궁금하신 채로 시간이 흐르면 마음이 쓰이시지요. 기다려 주셔서 감사합니다.

아직 정확한 답을 드릴 단계가 아니어서, 지금까지의 상황을 먼저 말씀드립니다.

- 기다리고 있는 것: {{ prompt.waitingFor }}
- 다음 소식: {{ followUp.date }}까지

어림잡아 말씀드리기보다 확인한 내용을 정확히 전해 드리겠습니다. 그날까지 답이 나오지 않더라도 어디까지 왔는지 알려 드리겠습니다. 그사이 상황이 달라졌거나 꼭 필요한 날짜가 있으시면 답장으로 알려 주세요. 이 문의에 이어서 바로 보겠습니다.

문의번호 {{ ticket.number }}, 기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'We are still looking into it (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

You are waiting for an answer, and not knowing is tiring. I am sorry for the delay, and thank you for your patience.

I do not have the full answer yet, so this is where things stand:

- Waiting for: {{ prompt.waitingFor }}
- Next news: by {{ followUp.date }}

I would rather tell you what is certain than guess, because a wrong answer would only cost you more time. If the answer has not come by that day, I will tell you how far we are. If anything has changed for you, or you need it for a certain day, reply here and I will see it.

Thank you for waiting,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 기다리게 해 드려 죄송합니다. 문의번호 {{ ticket.number }} 건은 지금 확인하고 있습니다.

- 기다리고 있는 것: {{ prompt.waitingFor }}
- 다음 소식: {{ followUp.date }}까지

그날까지 답이 나오지 않더라도 어디까지 왔는지 알려 드리겠습니다. 기다려 주셔서 감사합니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. I am sorry to keep you waiting. We are still looking into ticket {{ ticket.number }}, because I would rather be right than quick.

- Waiting for: {{ prompt.waitingFor }}
- Next news: by {{ followUp.date }}

If the answer has not come by then, I will tell you how far we are. Thank you for your patience.`,
  },
};
