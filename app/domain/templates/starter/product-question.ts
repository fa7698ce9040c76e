import type { StarterTemplate } from './starter-template.ts';

export const productQuestion: StarterTemplate = {
  situation: 'product-question',
  folder: 'order',
  usedWhen: {
    ko: '사이즈, 소재, 사용법 등 상품에 대해 물으실 때',
    en: 'The customer asks about size, material, use or care of a product',
  },
  resolutionKind: null,
  prompts: [
    { name: 'item', kind: 'text', label: { ko: '문의하신 상품', en: 'Product asked about' }, required: true },
    { name: 'answer', kind: 'text', label: { ko: '질문에 대한 답', en: 'The answer' }, required: true },
  ],
  title: { ko: '상품 문의 답변', en: 'Answer about a product' },
  texts: {
    ko: {
      subject: '문의하신 상품에 대해 답변드립니다 (문의번호 {{ ticket.number }})',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

{{ prompt.item }}에 관심을 가지고 물어봐 주셔서 감사합니다. 구매하시기 전에 궁금한 점을 확인하고 싶으신 마음, 충분히 이해합니다.

확인한 내용은 아래와 같습니다.

- 문의하신 상품: {{ prompt.item }}
- 답변: {{ prompt.answer }}

사진이나 치수처럼 더 보고 싶으신 것이 있으면 이 메시지에 적어 주세요. 확인이 필요한 내용은 담당자에게 물어보고 {{ followUp.date }}까지 알려 드리겠습니다.

천천히 살펴보시고 마음에 드는 것을 고르시길 바랍니다.

문의해 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your question about a product (ticket {{ ticket.number }})',
      body: `Hello {{ customer.name | default: 'there' }},

Thank you for asking about it. It is good to be sure before you decide.

Here is what I found out:

- Product: {{ prompt.item }}
- Answer: {{ prompt.answer }}

If you would like to see more, such as a photo or a measurement, reply and tell me which. Whatever I have to look up, you will have by {{ followUp.date }}.

Take your time in choosing.

Thank you for writing to us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
