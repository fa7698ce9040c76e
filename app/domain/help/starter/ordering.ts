import type { StarterArticle } from './starter-article.ts';

export const orderingArticles: StarterArticle[] = [
  {
    topic: 'ordering',
    position: 1,
    texts: {
      ko: {
        title: '주문번호는 어디에서 볼 수 있나요?',
        body: `주문번호는 보통 **#** 뒤에 숫자가 붙은 모양입니다. 아래 두 곳에서 볼 수 있습니다.

- **주문 확인 메일**: 주문하신 직후에 받은 메일의 제목이나 맨 위에 있습니다.
- **내 계정**: [로그인](/account)하면 주문 목록에 번호가 나옵니다.

메일이 보이지 않으면 스팸함에서 저희 스토어 이름으로 찾아보세요. 번호를 찾지 못하셔도 괜찮습니다. 주문할 때 쓰신 **이메일 주소**로 문의를 남겨 주시면 저희가 찾겠습니다.`,
      },
      en: {
        title: 'Where do I find my order number?',
        body: `An order number is usually a **#** followed by digits. You can find it in two places:

- **Your order confirmation**: the mail you got right after ordering, in the subject or at the top.
- **Your account**: [sign in](/account) and look at your list of orders.

Nothing in your inbox? Search the spam folder for the name of our store. And if you cannot find the number, that is fine: write to us from the **e-mail address you ordered with** and we will look it up.`,
      },
    },
  },
  {
    topic: 'ordering',
    position: 2,
    texts: {
      ko: {
        title: '주문을 바꾸거나 취소하고 싶어요',
        body: `상품이 출고되기 전이라면 바꾸거나 취소할 수 있습니다. 빨리 알려 주실수록 좋습니다.

1. **주문번호**를 준비합니다.
2. 문의에 무엇을 바꾸고 싶은지 적습니다. 예를 들어 "사이즈를 M에서 L로", "수량을 2개에서 1개로", "주문 전체 취소"처럼 적어 주세요.
3. 저희가 출고 여부를 확인하고 답을 드립니다.

이미 출고되었다면 받으신 뒤에 교환이나 반품으로 도와드리겠습니다.`,
      },
      en: {
        title: 'I want to change or cancel my order',
        body: `As long as your order has not left us, it can be changed or cancelled. The sooner we hear from you, the better.

1. Have your **order number** ready.
2. Write to us and say what you would like, for example "size L instead of M", "one instead of two" or "cancel the whole order".
3. We check whether it has left us, and answer you.

If it is already on its way, we will help you exchange or return it once it has arrived.`,
      },
    },
  },
  {
    topic: 'ordering',
    position: 3,
    texts: {
      ko: {
        title: '주문 확인 메일이 오지 않았어요',
        body: `주문이 들어가면 확인 메일이 자동으로 나갑니다. 보이지 않으면 차례로 확인해 주세요.

1. **스팸함과 프로모션함**을 살펴봅니다.
2. [내 계정](/account)에 로그인해 주문 목록에 주문이 있는지 봅니다. 목록에 있으면 주문은 잘 들어간 것입니다.
3. 목록에 없다면 카드 내역에서 결제가 되었는지 봅니다.

결제는 되었는데 주문이 보이지 않으면 **이름과 결제하신 날짜, 금액**을 문의로 남겨 주세요. 이메일 주소에 오타가 있었을 수 있으니 저희가 찾아서 바로잡겠습니다.`,
      },
      en: {
        title: 'I have not received an order confirmation',
        body: `A confirmation goes out by itself as soon as an order is placed. If you do not see it, please check in this order:

1. Look in the **spam and promotions folders**.
2. [Sign in](/account) and look at your list of orders. If it is there, all is well with your order.
3. If it is not there, look at your card statement: was the payment taken?

If you paid but see no order, write to us with **your name, the date and the amount**. There may be a slip in the e-mail address, and we will find it and correct it.`,
      },
    },
  },
];
