import type { StarterTemplate } from './starter-template.ts';

export const invoiceReceipt: StarterTemplate = {
  situation: 'invoice-receipt',
  folder: 'billing',
  usedWhen: {
    ko: '영수증, 현금영수증, 세금계산서, 거래명세서를 요청하실 때',
    en: 'The customer asks for a receipt or an invoice',
  },
  resolutionKind: null,
  title: { ko: '영수증·세금계산서 요청', en: 'Invoice or receipt' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 증빙 서류를 준비하겠습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

필요한 서류를 어디서 받는지 찾기 번거로우셨지요. 요청해 주셔서 감사합니다.

주문 {{ order.name }} 증빙을 어떤 것으로 준비할지 알려 주세요. 필요한 내용만 답장에 적어 주시면 됩니다.

- 영수증·거래명세서: 받으실 이메일 주소와 받는 분 또는 회사 이름
- 현금영수증: 소득공제용인지 지출증빙용인지
- 세금계산서: 회사 이름과 담당자 이메일 주소

이미 발급된 증빙이 있는지 함께 확인하고, 같은 금액이 두 번 발급되지 않도록 살피겠습니다. 더 필요한 내용이 있으면 그때 안전하게 받을 방법을 안내해 드리겠습니다.

서류가 준비되었는지 {{ followUp.date }}까지 알려 드리겠습니다.

챙겨 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'The invoice or receipt for your order {{ order.name }}',
      body: `Hello {{ customer.name | default: 'there' }},

Paperwork should be easy to get, so thank you for asking us.

Please tell me what you need for order {{ order.name }}. A short reply is enough:

- Receipt or order summary: the e-mail address and the name it should carry
- Receipt for your tax return: whether it is private or for a business
- Tax invoice: the company's name and the e-mail address of the person in charge

I will also look whether one was issued already, so that the same amount is not on two papers. If more is needed, I will tell you a safe way to send it.

I will write to you by {{ followUp.date }} to say that it is ready or what is missing.

Thank you for letting us know,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
