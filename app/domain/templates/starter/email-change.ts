import type { StarterTemplate } from './starter-template.ts';

export const emailChange: StarterTemplate = {
  situation: 'email-change',
  folder: 'account',
  usedWhen: {
    ko: '계정이나 주문의 이메일 주소를 바꾸고 싶어 하실 때',
    en: 'The customer would like another e-mail address on the account',
  },
  resolutionKind: null,
  title: { ko: '이메일 주소 변경', en: 'Change of e-mail address' },
  texts: {
    ko: {
      subject: '이메일 주소를 안전하게 바꿔 드리겠습니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

쓰시던 이메일이 바뀌었다는 말씀, 잘 받았습니다. 소식을 놓치지 않도록 미리 알려 주셔서 감사합니다.

다른 사람이 고객님의 주문을 보지 못하게, 먼저 본인이 맞는지 확인하고 바꿔 드립니다.

- 1단계: 지금 등록된 이메일 주소에서 "변경에 동의합니다"라고 답장해 주세요.
- 2단계: 새 이메일 주소를 함께 적어 주세요.
- 3단계: 바꾼 뒤에 두 주소로 모두 알려 드립니다.

지금 등록된 메일을 더 쓰지 않으신다면 최근 주문번호와 주문하신 날짜를 알려 주세요. 다른 방법으로 확인해 드리겠습니다. 비밀번호나 카드 번호는 적지 않으셔도 됩니다. 지난 주문 내역은 그대로 이어집니다.

답장을 주시면 진행하고 {{ followUp.date }}까지 결과를 알려 드리겠습니다.

확인에 함께해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Changing your e-mail address safely (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

You have moved to another address, and you would like our messages to follow you. Thank you for telling us in time.

So that nobody else gets to see your orders, we make sure first that it is you:

- Reply from the address on your account and say that you agree to the change.
- Add the new address.
- Once it is changed, we write to both addresses.

If you no longer have the old one, send me the number and the day of your latest order, and we will find another way to be sure. Please leave out passwords and card numbers. Your past orders stay with you.

I start as soon as you reply and tell you by {{ followUp.date }} how it went.

Thank you for helping us keep your account safe,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
