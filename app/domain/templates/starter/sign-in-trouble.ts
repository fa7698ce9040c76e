import type { StarterTemplate } from './starter-template.ts';

export const signInTrouble: StarterTemplate = {
  situation: 'sign-in-trouble',
  folder: 'account',
  usedWhen: {
    ko: '로그인하지 못하거나 인증 메일이 오지 않는다고 하실 때',
    en: 'The customer does not get into the account or receives no code',
  },
  resolutionKind: null,
  title: { ko: '로그인 문제', en: 'Trouble signing in' },
  texts: {
    ko: {
      subject: '로그인하실 수 있도록 도와드리겠습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

계정에 들어가지 못해 답답하셨지요. 번거롭게 해 드려 죄송하고, 알려 주셔서 감사합니다.

아래 순서로 해 보시면 대부분 해결됩니다.

- 1단계: 주문 확인 메일을 받으신 이메일 주소로 로그인합니다. 다른 주소로 가입하셨을 수 있습니다.
- 2단계: 인증 메일이 보이지 않으면 스팸함과 프로모션함을 봐 주세요.
- 3단계: 메일을 여러 번 요청하셨다면 가장 마지막에 온 것을 쓰세요. 앞의 것은 쓰이지 않습니다.
- 4단계: 다른 브라우저나 기기에서 다시 시도합니다.

그래도 들어가지지 않으면 화면에 나온 문구와 시각을 답장으로 알려 주세요. 비밀번호와 인증 번호는 저희에게도 알려 주지 마세요. 로그인하지 않으셔도 주문 문의는 이 메시지에서 모두 도와드립니다.

알려 주신 내용을 살펴보고 {{ followUp.date }}까지 답변드리겠습니다.

기다려 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Getting you back into your account (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Being locked out of your own account is annoying. I am sorry for that, and thank you for telling us.

Most often it is another address or an older code, so you can try these steps first:

- Sign in with the e-mail address that your order confirmation went to. It may be another one than you think.
- If no e-mail with a code comes, look in spam and promotions.
- If you asked for several codes, use the newest. The earlier ones have ended.
- Try another browser or device.

If you are still outside, reply with the words on the screen and the time. Please keep passwords and codes to yourself, from us as well. You can ask about any order right here without signing in.

I will look into it and answer you by {{ followUp.date }}.

Thank you for your patience,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
