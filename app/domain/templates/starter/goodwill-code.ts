import type { StarterTemplate } from './starter-template.ts';

export const goodwillCode: StarterTemplate = {
  situation: 'goodwill-code',
  folder: 'closing',
  usedWhen: {
    ko: '불편을 겪으신 분께 마음을 전하는 할인 코드를 드릴 때',
    en: 'The matter is settled, and a small gesture is due',
  },
  resolutionKind: 'goodwill',
  resolutionPreset: { form: 'discount_code', percent: '10', expiresInDays: 90 },
  title: { ko: '감사의 할인 코드', en: 'A small thank-you code' },
  texts: {
    ko: {
      subject: '작은 마음을 담아 보냅니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

이번 일로 많이 번거로우셨지요. 시간과 마음을 쓰시게 해 죄송합니다. 끝까지 차분히 함께해 주셔서 감사합니다.

앞서 안내해 드린 내용과 별도로, 다음에 찾아 주실 때 쓰실 수 있는 할인 코드를 준비했습니다.

- 할인 코드: {{ goodwill.code }}
- 할인 금액: {{ goodwill.amount }}
- 사용 기한: {{ goodwill.expires }}까지

결제 화면의 할인 코드 칸에 한 번 입력하시면 됩니다. 꼭 쓰지 않으셔도 괜찮고, 코드가 적용되지 않으면 이 메시지에 답장해 주세요. 바로 살펴보겠습니다.

문의번호 {{ ticket.number }}, 다시 만나 뵐 기회를 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'A small thank-you from us (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

This matter took your time and patience. I am sorry for that, and thank you for staying with us to the end.

Apart from everything we agreed on, here is a discount for your next visit:

- Code: {{ goodwill.code }}
- Worth: {{ goodwill.amount }}
- Good until: {{ goodwill.expires }}

Enter it once at checkout, in the field for discount codes. There is no need to use it, and if it does not work, reply here and I will look at it.

Thank you for giving us another chance,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
