import type { StarterArticle } from './starter-article.ts';

export const returnsArticles: StarterArticle[] = [
  {
    topic: 'returns',
    position: 1,
    texts: {
      ko: {
        title: '교환이나 반품은 어떻게 신청하나요?',
        body: `문의 한 번이면 됩니다. 순서는 이렇습니다.

1. 받으신 상품은 쓰지 않은 상태로, 포장과 구성품을 함께 둡니다.
2. **주문번호, 상품 이름, 이유**를 문의로 남깁니다. 교환이라면 원하는 사이즈나 색상도 적어 주세요.
3. 저희가 보내실 곳과 방법을 알려 드립니다. **안내를 받으신 뒤에** 보내 주시면 더 빨리 처리됩니다.
4. 상품이 도착하면 확인하고 교환 상품을 보내거나 환불해 드립니다.

신청 기간과 배송비는 스토어의 **환불 정책**에 적혀 있습니다. 상품에 문제가 있었거나 저희가 잘못 보낸 경우에는 배송비를 저희가 부담합니다.`,
      },
      en: {
        title: 'How do I exchange or return something?',
        body: `One message is enough. This is how it goes:

1. Keep the item unused, with its packaging and everything that came with it.
2. Write to us with your **order number, the item and the reason**. For an exchange, add the size or colour you would like.
3. We tell you where and how to send it. Please **wait for that answer** before you post it: it makes everything faster.
4. When it has arrived, we check it and send the exchange or refund you.

How long you have, and who pays the shipping, is written in the store's **refund policy**. If the item was faulty or we sent the wrong one, we pay.`,
      },
    },
  },
  {
    topic: 'returns',
    position: 2,
    texts: {
      ko: {
        title: '상품이 파손되었거나 다른 상품이 왔어요',
        body: `불편을 드려 죄송합니다. 바로잡아 드리겠습니다.

1. 상품과 상자를 **버리지 말고** 그대로 둡니다.
2. 가능하면 **사진**을 찍습니다. 상품 전체, 문제가 있는 부분, 상자와 운송장이 보이면 좋습니다.
3. **주문번호**와 사진을 문의로 보내 주세요. 빠진 상품이 있다면 무엇이 빠졌는지 적어 주세요.

확인되는 대로 새 상품으로 다시 받으실지, 환불을 받으실지 고르실 수 있습니다. 비용은 저희가 부담합니다.`,
      },
      en: {
        title: 'My item is damaged, wrong or missing',
        body: `We are sorry, and we will put it right.

1. Please **keep** the item and the box as they are.
2. Take **photos** if you can: the whole item, the part in question, the box with its label.
3. Send them to us with your **order number**. If something is missing, tell us what.

Once we have looked at it, you choose between a new item and a refund. The cost is ours.`,
      },
    },
  },
  {
    topic: 'returns',
    position: 3,
    texts: {
      ko: {
        title: '환불은 언제 들어오나요?',
        body: `환불은 **결제하신 수단**으로 돌려드립니다.

1. 저희가 환불을 처리하면 알림 메일을 보내 드립니다. 메일에 금액이 적혀 있습니다.
2. 그 뒤로는 카드사나 은행이 처리합니다. 내역에 보이기까지 며칠이 걸릴 수 있고, 카드사마다 다릅니다.
3. 카드에 따라 새 입금이 아니라 **결제 취소**나 다음 달 청구 금액에서 빠지는 모양으로 보이기도 합니다.

알림 메일을 받고 한참이 지나도 보이지 않으면 **주문번호**를 문의로 남겨 주세요. 카드사에 확인하실 수 있도록 필요한 내용을 챙겨 드리겠습니다.`,
      },
      en: {
        title: 'When do I get my refund?',
        body: `A refund goes back to **the way you paid**.

1. When we have made the refund, we write to you. The message names the amount.
2. From there your bank or card company takes over. It can take some days until you see it, and each bank has its own pace.
3. Some cards show it as a **cancelled payment** or take it off your next bill, so look for those as well.

If a good while has passed since our message and you do not see it, write to us with your **order number**. We will put together what your bank needs to find it.`,
      },
    },
  },
];
