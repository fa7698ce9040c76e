import type { StarterTemplate } from './starter-template.ts';

/** Closes any ticket, with or without an order, so it names the ticket alone and owes no further date. */
export const thankYouClose: StarterTemplate = {
  situation: 'thank-you-close',
  folder: 'closing',
  usedWhen: {
    ko: '이야기가 끝나 감사 인사로 마무리할 때',
    en: 'All is said, and a warm closing remains',
  },
  resolutionKind: null,
  title: { ko: '감사 인사와 마무리', en: 'Thank-you close' },
  texts: {
    ko: {
      subject: '알려 주셔서 감사합니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

회신해 주셔서 감사합니다. 말씀해 주신 덕분에 무엇을 고쳐야 하는지 분명히 알게 되었습니다. 해결될 때까지 함께해 주신 점도 고맙습니다.

문의번호 {{ ticket.number }} 건은 여기서 마무리하겠습니다. 남은 궁금증이 있거나 나중에라도 살펴볼 점이 생기면 이 메시지에 답장만 주세요. 그동안 나눈 내용이 그대로 이어져 처음부터 다시 설명하지 않으셔도 됩니다.

늘 편안한 하루 보내시기를 바랍니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Thank you for writing to us (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for writing back. What you told us shows us what to put right, and I appreciate that you saw it through with us.

I will close ticket {{ ticket.number }} here. If anything is still open, now or later, just reply to this message: it comes back to us with everything we have talked about, so you will not have to explain it twice.

All the best,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
  chat: {
    ko: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다. 알려 주셔서 감사합니다. 문의번호 {{ ticket.number }} 건은 여기서 마무리하겠습니다.

더 궁금하신 점이 생기면 여기에 답장만 주세요. 나눈 내용이 그대로 이어지기 때문에 다시 설명하지 않으셔도 됩니다. 편안한 하루 보내시기를 바랍니다.`,
    en: `Hello {{ customer.name | default: 'there' }}, {{ agent.name }} from {{ shop.name }} here. Thank you for writing. I will close ticket {{ ticket.number }} here. If anything is still open, now or later, just reply: everything we have talked about is still here, so you will not have to explain it twice. All the best to you.`,
  },
};
