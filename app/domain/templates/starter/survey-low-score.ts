import type { StarterTemplate } from './starter-template.ts';

export const surveyLowScore: StarterTemplate = {
  situation: 'survey-low-score',
  folder: 'closing',
  usedWhen: {
    ko: '만족도 설문에 낮은 점수를 주셨을 때',
    en: 'The customer gave a low score in the survey',
  },
  resolutionKind: null,
  title: { ko: '낮은 점수 후속 연락', en: 'After a low score' },
  texts: {
    ko: {
      subject: '아쉬우셨던 점을 바로잡고 싶습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

설문에 솔직하게 답해 주셔서 감사합니다. 기대에 미치지 못해 실망하셨을 텐데, 진심으로 죄송합니다.

문의번호 {{ ticket.number }} 건에서 무엇이 가장 아쉬우셨는지 조금 더 듣고 싶습니다. 한 줄이면 충분합니다.

- 답변이 늦었던 점
- 설명이 부족했던 점
- 해결된 내용이 만족스럽지 않은 점
- 그 밖에 말씀하고 싶은 점

아직 풀리지 않은 일이 있으면 이 메시지에 답장만 주세요. 문의를 다시 열고 제가 이어서 맡겠습니다. 남겨 주신 의견은 동료들과 함께 읽고, 무엇을 고칠지 {{ followUp.date }}까지 답변드리겠습니다.

한 번 더 말씀할 기회를 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'I would like to put it right (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for your honest answer to our survey. We fell short of what you expected, and I am sorry.

I would like to understand what bothered you most about ticket {{ ticket.number }}, so that we change the right thing. One line is enough:

- The answer took too long
- The explanation was not clear
- The outcome was not right for you
- Something else

If anything is still open, just reply here: the ticket opens again, and I take it from there. I will read your words with the people I work with and tell you by {{ followUp.date }} what we change.

Thank you for giving us another chance,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
