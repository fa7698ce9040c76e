import type { StarterTemplate } from './starter-template.ts';

export const solvedClose: StarterTemplate = {
  situation: 'solved-close',
  folder: 'closing',
  usedWhen: {
    ko: '문제가 풀렸다고 답을 주셨을 때',
    en: 'The customer wrote that all is well now',
  },
  resolutionKind: null,
  title: { ko: '해결 확인 후 마무리', en: 'Glad it works again' },
  texts: {
    ko: {
      subject: '해결되었다니 마음이 놓입니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

잘 해결되었다고 알려 주셔서 감사합니다. 소식을 듣고 저도 마음이 놓였습니다.

그동안 기다려 주시고 필요한 내용을 챙겨 주신 덕분입니다. 문의번호 {{ ticket.number }} 건은 여기서 마무리하겠습니다.

쓰시다가 같은 일이 다시 생기거나 새로 궁금한 점이 있으면 이 메시지에 답장해 주세요. 지금까지의 내용을 알고 있으니 바로 이어서 도와드리겠습니다.

오래도록 편하게 쓰시기를 바랍니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Glad that it is solved (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for letting us know that all is well. I am glad to hear it.

Your patience and the details you sent made it possible. I will close ticket {{ ticket.number }} here.

If it happens again, or something new comes up, just reply to this message. We know the story and go on from there, so you will not have to tell it again.

All the best,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
