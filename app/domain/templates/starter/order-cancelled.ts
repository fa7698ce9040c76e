import type { StarterTemplate } from './starter-template.ts';

export const orderCancelled: StarterTemplate = {
  situation: 'order-cancelled',
  folder: 'order',
  usedWhen: {
    ko: '주문을 취소하고 그 사실을 알릴 때',
    en: 'An order was cancelled, and the customer should know that it is done',
  },
  resolutionKind: 'cancellation',
  resolutionPreset: { restock: true },
  title: { ko: '주문 취소 완료', en: 'Order cancelled' },
  texts: {
    ko: {
      subject: '주문 {{ order.name }} 취소를 마쳤습니다',
      body: `안녕하세요, {% if customer.name %}{{ customer.name }} {% endif %}고객님. {{ shop.name }} {{ agent.name }}입니다.

생각이 바뀌셨거나 사정이 생기셨을 텐데, 편하게 말씀해 주셔서 감사합니다.

말씀하신 주문을 취소했습니다.

- 취소한 주문: {{ order.name }}
- 돌려드리는 금액: {{ cancellation.amount | default: '없음' }}
- 돌려드리는 방법: {{ cancellation.method | default: '안내해 드린 대로' }}

고객님께서 따로 하실 일은 없습니다. 돌려드리는 금액이 있을 때는 카드사나 은행의 처리 순서에 따라 내역에 보이기까지 며칠이 걸릴 수 있습니다.

취소가 잘 마무리되었는지 {{ followUp.date }}까지 확인하고 다시 연락드리겠습니다. 다시 필요해지시면 언제든 편하게 주문해 주세요.

찾아 주셔서 고맙습니다.
{{ shop.name }} {{ agent.name }} 드림`,
    },
    en: {
      subject: 'Your order {{ order.name }} is cancelled',
      body: `Hello {{ customer.name | default: 'there' }},

Plans change, and I am glad that you told us. Your order is cancelled:

- Order: {{ order.name }}
- Going back to you: {{ cancellation.amount | default: 'nothing' }}
- How: {{ cancellation.method | default: 'as agreed' }}

There is nothing left for you to do. If money goes back to you, banks and card companies take a few days of their own before it shows on your statement.

I will check that all of it went through and write to you by {{ followUp.date }}. If you would like these items another time, you are always welcome.

Thank you for thinking of us,
{{ agent.name }}, {{ shop.name }}`,
    },
  },
};
