import type { StarterTemplate } from './starter-template.ts';

export const surveyThanks: StarterTemplate = {
  situation: 'survey-thanks',
  folder: 'closing',
  usedWhen: {
    ko: '만족도 설문에 좋은 의견을 남겨 주셨을 때',
    en: 'The customer answered the survey kindly',
  },
  resolutionKind: null,
  title: { ko: '설문 참여 감사', en: 'Thank you for the survey' },
  texts: {
    ko: {
      subject: '의견을 남겨 주셔서 감사합니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

바쁘신 가운데 설문에 답해 주셔서 감사합니다. 한 줄 한 줄 잘 읽었습니다.

좋았다고 하신 점은 동료들에게 전달하고, 아쉽다고 하신 점은 고칠 일로 적어 두겠습니다. 한 분의 의견이 다음 고객님을 돕기 때문에 소중히 읽고 있습니다.

문의번호 {{ ticket.number }} 건에서 더 말씀하실 것이 떠오르시면 언제든 이 메시지에 답장해 주세요.

늘 편안한 하루 보내시기를 바랍니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Thank you for your answers (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for taking the time to answer our survey. I read every line of it.

I will pass on what you liked to the people I work with, and put what you missed on our list of things to mend. Every answer counts, because it helps the next person who writes to us.

If anything else about ticket {{ ticket.number }} comes to mind, just reply to this message.

All the best,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
