import type { StarterArticle } from './starter-article.ts';

export const accountArticles: StarterArticle[] = [
  {
    topic: 'account',
    position: 1,
    texts: {
      ko: {
        title: '로그인이 되지 않아요',
        body: `[로그인 화면](/account)에 나오는 방법에 따라 확인해 주세요.

**이메일로 인증번호를 받는 경우**

1. 주문할 때 쓰신 이메일 주소가 맞는지 봅니다.
2. 인증번호 메일이 스팸함에 있는지 봅니다.
3. 번호를 여러 번 받으셨다면 **가장 나중에 온 번호**를 입력합니다.

**비밀번호를 쓰는 경우**

1. **비밀번호를 잊으셨나요?** 링크를 누릅니다.
2. 받은 메일에서 새 비밀번호를 정합니다.

로그인하지 않아도 문의하실 수 있습니다. 주문번호와 이메일 주소를 남겨 주세요.`,
      },
      en: {
        title: 'I have trouble signing in',
        body: `It depends on what the [sign-in page](/account) asks you for.

**If you are sent a code by e-mail**

1. Check that it is the e-mail address you ordered with.
2. Look for the code in your spam folder.
3. If you asked for several codes, type **the latest one**.

**If you use a password**

1. Press **Forgot your password?**
2. Choose a new one through the mail you get.

You can write to us without signing in, too. Just give us your order number and e-mail address.`,
      },
    },
  },
  {
    topic: 'account',
    position: 2,
    texts: {
      ko: {
        title: '이름이나 주소, 이메일을 바꾸고 싶어요',
        body: `이름과 주소는 직접 바꾸실 수 있습니다.

1. [내 계정](/account)에 로그인합니다.
2. **프로필**이나 **주소**를 엽니다.
3. 내용을 고치고 저장합니다.

바꾼 주소는 **다음 주문부터** 쓰입니다. 이미 넣으신 주문의 배송지를 바꾸려면 주문번호와 함께 문의를 남겨 주세요. 로그인에 쓰는 이메일을 바꾸고 싶을 때도 문의로 알려 주시면 도와드리겠습니다.`,
      },
      en: {
        title: 'I want to change my name, address or e-mail',
        body: `Your name and addresses are yours to change at any time.

1. [Sign in](/account).
2. Open **Profile** or **Addresses**.
3. Make the change and save it.

A changed address is used **from your next order on**. To redirect an order you have already placed, write to us with its number. For another sign-in e-mail, write to us as well and we will help.`,
      },
    },
  },
  {
    topic: 'account',
    position: 3,
    texts: {
      ko: {
        title: '광고 메일을 끊거나 내 정보를 지우고 싶어요',
        body: `**광고 메일만 끊고 싶으시면** 받으신 메일 맨 아래의 **수신 거부**를 누르시면 됩니다. 주문과 배송 안내는 계속 보내 드립니다.

**저장된 정보를 보거나 지우고 싶으시면** 다음과 같이 해 주세요.

1. **주문할 때 쓰신 이메일 주소**로 문의를 남깁니다.
2. 정보를 보고 싶은지, 지우고 싶은지 적습니다.
3. 본인이 맞는지 확인한 뒤 처리하고 결과를 알려 드립니다.

법에 따라 일정 기간 보관해야 하는 거래 기록은 그 기간이 지난 뒤에 지워집니다.`,
      },
      en: {
        title: 'I want to stop newsletters or have my data deleted',
        body: `**To stop newsletters only**, press **Unsubscribe** at the bottom of any of them. You will still hear from us about your orders.

**To see or delete what we hold about you:**

1. Write to us from the **e-mail address you ordered with**.
2. Say whether you would like to see your data or have it deleted.
3. We make sure that it is really you, do it, and tell you when it is done.

Records of a sale that the law makes us keep are deleted when that time is over.`,
      },
    },
  },
];
