import type { StarterArticle } from './starter-article.ts';

export const deliveryArticles: StarterArticle[] = [
  {
    topic: 'delivery',
    position: 1,
    texts: {
      ko: {
        title: '내 택배는 지금 어디에 있나요?',
        body: `출고된 주문은 운송장 번호로 위치를 볼 수 있습니다.

1. **발송 안내 메일**을 엽니다. 상품이 출고될 때 보내 드립니다.
2. 메일에 있는 **배송 조회** 버튼이나 운송장 번호를 누릅니다.
3. 메일을 찾기 어려우면 [내 계정](/account)에 로그인해 주문을 열어도 같은 내용이 나옵니다.

출고 직후에는 택배사 기록이 아직 비어 있을 수 있습니다. 하루쯤 지나 다시 보시면 대부분 나타납니다. 주문이 **여러 상자로 나뉘어** 가면 운송장 번호도 상자마다 다릅니다.`,
      },
      en: {
        title: 'Where is my parcel?',
        body: `Once your order has left us, you can follow it with its tracking number.

1. Open the **shipping confirmation**. We send it when the parcel leaves.
2. Press **Track shipment**, or the tracking number itself.
3. If the mail is hard to find, [sign in](/account) and open the order: it shows the same.

Right after the parcel has left, the carrier's page may still be empty. Look again a day later and it is usually there. If your order travels in **more than one parcel**, each has a tracking number of its own.`,
      },
    },
  },
  {
    topic: 'delivery',
    position: 2,
    texts: {
      ko: {
        title: '택배가 늦거나 아직 오지 않았어요',
        body: `기다리시게 해 죄송합니다. 먼저 아래를 확인해 주세요.

1. **배송 조회**에서 마지막 기록과 날짜를 봅니다.
2. 주문 확인 메일에서 **배송지 주소**가 맞는지 봅니다.
3. **배송 완료**인데 받지 못하셨다면 경비실, 무인 택배함, 이웃, 함께 사는 분께 여쭤봅니다.

그래도 보이지 않으면 **주문번호**와 함께 문의를 남겨 주세요. 저희가 택배사에 확인하고, 분실된 것으로 확인되면 다시 보내 드리거나 환불해 드립니다.`,
      },
      en: {
        title: 'My parcel is late or has not arrived',
        body: `We are sorry to keep you waiting. Please look at these first:

1. In the **tracking**, what is the last entry and its date?
2. In your order confirmation, is the **delivery address** right?
3. If it says **delivered** but you do not have it, ask neighbours and anyone you live with, and look in parcel lockers and wherever parcels are left at your place.

Still nothing? Write to us with your **order number**. We will ask the carrier, and if the parcel turns out to be lost, we send your order again or refund it.`,
      },
    },
  },
  {
    topic: 'delivery',
    position: 3,
    texts: {
      ko: {
        title: '배송지를 바꾸고 싶어요',
        body: `출고 전이라면 주소를 바꿔 드릴 수 있습니다.

1. **주문번호**와 **새 주소**를 준비합니다. 동·호수와 우편번호까지 적어 주세요.
2. **주문할 때 쓰신 이메일 주소**로 문의를 남깁니다. 다른 사람이 주소를 바꾸지 못하도록 확인하기 위해서입니다.
3. 바꾸고 나면 저희가 알려 드립니다.

이미 출고되었다면 택배사에서 방법을 찾아야 합니다. 문의를 남겨 주시면 저희가 택배사에 확인하겠습니다.`,
      },
      en: {
        title: 'I want to change the delivery address',
        body: `As long as your order has not left us, we can change its address.

1. Have your **order number** and the **new address** ready, with flat number and postal code.
2. Write to us from the **e-mail address you ordered with**. That is how we make sure that nobody else redirects your parcel.
3. We tell you when it is changed.

If the parcel has already left, the way leads through the carrier. Write to us and we will ask them what can be done.`,
      },
    },
  },
];
