import type { StarterArticle } from './starter-article.ts';

export const paymentArticles: StarterArticle[] = [
  {
    topic: 'payment',
    position: 1,
    texts: {
      ko: {
        title: '어떤 결제 수단을 쓸 수 있나요?',
        body: `쓸 수 있는 결제 수단은 결제 화면에 모두 나옵니다. 나라와 통화에 따라 조금씩 다를 수 있어, 아래 순서로 확인하시면 가장 정확합니다.

1. 원하는 상품을 [장바구니](/cart)에 담습니다.
2. **결제하기**를 누릅니다.
3. 연락처와 배송지를 적으면 **결제** 칸에 쓸 수 있는 수단이 나옵니다.

마지막 확인 버튼을 누르기 전에는 돈이 빠져나가지 않으니 편하게 살펴보세요.`,
      },
      en: {
        title: 'Which ways to pay can I use?',
        body: `The checkout shows every way to pay that is open to you. The list can differ by country and currency, so this is the surest way to see it:

1. Put an item in your [cart](/cart).
2. Press **Check out**.
3. Fill in where the order should go. The **Payment** part then lists what you can pay with.

Nothing is charged until you press the last button, so feel free to look first.`,
      },
    },
  },
  {
    topic: 'payment',
    position: 2,
    texts: {
      ko: {
        title: '결제가 되지 않아요',
        body: `결제는 입력 내용이 조금만 달라도 멈출 수 있습니다. 하나씩 확인해 보세요.

1. 카드 번호, 유효 기간, 보안 코드를 다시 입력합니다.
2. 청구지 주소가 카드사에 등록된 주소와 같은지 봅니다.
3. 온라인 결제나 해외 결제가 꺼져 있지 않은지, 한도가 남아 있는지 카드사 앱에서 확인합니다.
4. 다른 카드나 다른 결제 수단으로 다시 해 봅니다.

그래도 되지 않으면 **화면에 나온 문구와 시도하신 시각**을 문의로 남겨 주세요. 저희가 원인을 찾아보겠습니다. 안전을 위해 **카드 번호는 보내지 말아 주세요.**`,
      },
      en: {
        title: 'My payment does not go through',
        body: `A small difference is enough to stop a payment. Please try these one by one:

1. Type the card number, expiry date and security code once more.
2. Check that the billing address is the one your bank knows.
3. Look in your bank's app: are online or foreign payments switched on, and is there enough left of your limit?
4. Try another card or another way to pay.

If it still stops, write to us with **the words you saw and the time you tried**, and we will look for the cause. For your safety, **please leave your card number out**.`,
      },
    },
  },
  {
    topic: 'payment',
    position: 3,
    texts: {
      ko: {
        title: '같은 금액이 두 번 결제된 것 같아요',
        body: `카드 내역에 같은 금액이 두 번 보이면 먼저 다음을 확인해 주세요.

1. 주문 확인 메일이 **한 통인지 두 통인지** 봅니다. 두 통이면 주문이 두 번 들어간 것입니다.
2. 카드 내역에 **승인 대기** 같은 표시가 있는지 봅니다. 완료되지 않은 승인은 보통 카드사에서 며칠 안에 저절로 사라집니다.

주문이 두 번 들어갔거나 두 금액이 모두 확정되었다면 **주문번호와 결제하신 날짜**를 문의로 남겨 주세요. 확인하고 바로잡아 드리겠습니다.`,
      },
      en: {
        title: 'I seem to have been charged twice',
        body: `If your statement shows the same amount two times, please look at two things first:

1. Did you get **one order confirmation or two**? Two mean that the order was placed twice.
2. Is one of the amounts marked **pending**? A pending amount without an order is usually dropped by the bank by itself within a few days.

If there are two orders, or both amounts are final, write to us with your **order number and the date you paid**. We will check it and put it right.`,
      },
    },
  },
];
