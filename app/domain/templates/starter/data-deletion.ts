import type { StarterTemplate } from './starter-template.ts';

export const dataDeletion: StarterTemplate = {
  situation: 'data-deletion',
  folder: 'account',
  usedWhen: {
    ko: '개인정보나 계정을 지워 달라고 하실 때',
    en: 'The customer asks for account or personal data to be deleted',
  },
  resolutionKind: null,
  title: { ko: '개인정보 삭제 요청', en: 'Request to delete personal data' },
  texts: {
    ko: {
      subject: '개인정보 삭제 요청을 확인했습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

개인정보를 지우고 싶으시다는 말씀, 잘 받았습니다. 분명하게 알려 주셔서 감사합니다.

한번 지우면 되살리지 않기 때문에, 본인이 맞는지 먼저 확인하고 진행합니다.

- 확인: 계정에 등록된 이메일 주소에서 "삭제에 동의합니다"라고 답장해 주세요.
- 지우는 것: 계정, 이름과 연락처, 문의로 나눈 내용
- 남겨 두는 것: 주문과 결제 기록 가운데 법에서 정한 기간 동안 보관해야 하는 것. 그 기간이 지나면 지웁니다.

진행 중인 주문이나 환불이 있으면 그 일이 끝난 뒤에 지우는 편이 안전합니다. 광고 메일만 그만 받고 싶으시다면 그렇게 적어 주세요.

답장을 주시면 담당자에게 전하고, 진행 상황을 {{ followUp.date }}까지 알려 드리겠습니다.

그동안 함께해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your request to delete your data (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

You would like your personal data removed, and I have noted it. Thank you for saying it so clearly.

A deletion is final, so we first make sure that it is you:

- To confirm: reply from the e-mail address on your account and say that you agree.
- What is deleted: the account, your name and contact details, and what we wrote to each other
- What stays: order and payment records that the law tells us to keep, for as long as it says. After that they go as well.

If an order or a refund is still open, it is safer to finish that first. If you only wish to stop our newsletters, just say so.

Once you have replied I will hand it to the person in charge and tell you by {{ followUp.date }} where it stands.

Thank you for your trust in us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
