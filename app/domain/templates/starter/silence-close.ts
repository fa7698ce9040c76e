import type { StarterTemplate } from './starter-template.ts';

export const silenceClose: StarterTemplate = {
  situation: 'silence-close',
  folder: 'closing',
  usedWhen: {
    ko: '여쭌 뒤 오래 답이 없어 마무리할 때',
    en: 'We asked, heard nothing for a while, and close for now',
  },
  resolutionKind: null,
  title: { ko: '무응답 마무리', en: 'Closing after silence' },
  texts: {
    ko: {
      subject: '문의를 잠시 마무리해 두겠습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

지난번에 여쭌 내용에 아직 소식이 없으셔서 연락드립니다. 바쁘실 텐데 저희에게 문의해 주셔서 감사합니다.

답장이 부담이 되지 않으셨으면 합니다. 그래서 문의번호 {{ ticket.number }} 건은 여기서 마무리해 두겠습니다. 해결되지 않은 일을 덮어 두려는 것은 아닙니다.

- 아직 도움이 필요하시면: 이 메시지에 답장만 주세요. 문의가 다시 열리고, 나눈 내용이 그대로 이어집니다.
- 이미 해결되었다면: 따로 하실 일은 없습니다.

편하실 때 언제든 말씀해 주세요.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'We will leave it here for now (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

I have not heard from you since I last asked, so I am writing once more. Thank you for turning to us in the first place.

So that you do not feel pressed, I will close ticket {{ ticket.number }} for now. It is not to push it aside:

- If you still need help: just reply here. The ticket opens again with everything we have talked about.
- If it is settled: there is nothing you need to do.

Whenever it suits you,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
