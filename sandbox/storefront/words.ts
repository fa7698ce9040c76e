import type { Locale } from '#sandbox/pages/locale.ts';

const en = {
  label: 'Sandbox store: a stand-in for Shopify',
  shopName: 'Ondam',
  aboutPage: 'About this page', skip: 'Skip to content', menu: 'Menu', home: 'Home', help: 'Help', account: 'My orders', signIn: 'Sign in', signOut: 'Sign out', otherLanguage: '한국어',
  heroTitle: 'Tea, paper and things for quiet evenings',
  heroText: 'Ondam is a small shop for tea from the southern hills, pots thrown by hand, and paper that is a pleasure to write on. We pack every parcel ourselves in Paju.',
  heroLink: 'See all products',
  from: (price: string) => `From ${price}`,
  kinds: 'What we keep', newIn: 'New in the shop', all: 'All products',
  promise: [
    ['Packed by hand', 'Pots travel in two layers of paper and never in plastic.'],
    ['Sent within a day', 'Your parcel leaves the morning after you order.'],
    ['Something wrong?', 'Write to us. We make it right, and you need not send photographs of every corner.'],
  ],
  helpEmpty: 'This page is still empty. In the theme editor, the shop can add the app\'s help block here.',
  more: 'More', searchFor: 'What are you looking for?', found: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  pages: {
    help: { title: 'Help', text: [] as string[] },
    contact: { title: 'Contact', text: ['We read every message ourselves. On weekdays you hear from us the same day.'] },
    order: { title: 'Find my order', text: ['Where your parcel is, and what can still be changed.'] },
    about: {
      title: 'Our story',
      text: [
        'Ondam began in 2014 with one shelf in the back room of a paper mill. The miller\'s daughter sold what her neighbours made: tea from the southern hills, pots from a kiln down the road, and the sheets her father could not sell to printers because no two were alike.',
        'Today eleven people work in Paju. We still visit everyone whose things we sell at least once a year, and we still wrap each pot twice, because the second layer is the one that saves it.',
        'If something arrives that you would not have given to a friend, tell us. That is the only rule we have for returns.',
      ],
    },
  },
  buy: 'Buy now (sandbox: no payment)', chooseVariant: 'Choose', shippingNote: 'Delivery in Korea ₩3,000. Abroad by air mail.', madeBy: 'Made by', bought: 'Thank you. Your order number is', signInFirst: 'Sign in as a customer to buy.',
  signInTitle: 'Sign in', signInText: 'Sandbox only: choose one of the store\'s customers. No password is asked.', signInSearch: 'Name or e-mail', search: 'Search', chooseCustomer: 'Sign in as',
  accountTitle: 'My orders', noOrders: 'There are no orders yet.', order: 'Order', date: 'Date', total: 'Total', status: 'Status', track: 'Tracking', askAbout: 'Need help with an order?',
  passwordTitle: 'Opening soon', passwordText: 'This store is not open yet. Visitors who know the password may look around.', password: 'Password', enter: 'Enter', wrongPassword: 'That is not the password. (Sandbox: it is on the line below.)', passwordHint: 'Sandbox: the password is',
  notFound: 'This page does not exist', notFoundText: 'The address may be old or mistyped.', toHome: 'To the home page',
  footer: 'Ondam · 77 Chaengmaeul-ro, Paju · help@ondam.example. Everything in this store is fiction.',
  appDown: 'The app does not answer', appDownText: 'The store is there, but the app behind this page did not answer. Please try again in a moment.',
};

const ko: typeof en = {
  label: '샌드박스 스토어: Shopify를 대신하는 연습용 스토어입니다',
  shopName: '온담',
  aboutPage: '이 페이지에 대하여', skip: '본문으로 건너뛰기', menu: '메뉴', home: '홈', help: '도움말', account: '주문 내역', signIn: '로그인', signOut: '로그아웃', otherLanguage: 'English',
  heroTitle: '고요한 저녁을 위한 차와 종이, 살림',
  heroText: '온담은 남녘 산자락의 차, 손으로 빚은 다기, 쓰는 기쁨이 있는 종이를 다루는 작은 가게입니다. 모든 주문은 파주에서 저희가 직접 포장합니다.',
  heroLink: '모든 상품 보기',
  from: (price: string) => `${price}부터`,
  kinds: '온담이 다루는 것', newIn: '새로 들어온 물건', all: '모든 상품',
  promise: [
    ['손으로 하는 포장', '다기는 종이로 두 번 감싸고, 비닐은 쓰지 않습니다.'],
    ['하루 안에 발송', '주문하신 다음 날 아침이면 택배가 출발합니다.'],
    ['문제가 있으신가요?', '편하게 말씀해 주세요. 구석구석 사진을 찍어 보내지 않으셔도 바로잡아 드립니다.'],
  ],
  helpEmpty: '아직 비어 있는 페이지입니다. 테마 편집기에서 앱의 도움말 블록을 추가하면 이곳에 나타납니다.',
  more: '더 보기', searchFor: '무엇을 찾으시나요?', found: (count: number) => `상품 ${count}개`,
  pages: {
    help: { title: '도움말', text: [] as string[] },
    contact: { title: '문의하기', text: ['보내 주신 글은 저희가 직접 읽습니다. 평일에는 그날 안에 답을 드립니다.'] },
    order: { title: '주문 찾기', text: ['택배가 어디쯤 왔는지, 지금 무엇을 바꿀 수 있는지 알려 드립니다.'] },
    about: {
      title: '온담 이야기',
      text: [
        '온담은 2014년, 한지 공방 뒷방의 선반 하나에서 시작했습니다. 공방집 딸이 이웃이 만든 것을 모아 팔았습니다. 남녘 산자락의 차, 길 아래 가마에서 나온 다기, 그리고 장마다 결이 달라 인쇄소에는 넘길 수 없던 아버지의 종이였습니다.',
        '지금은 파주에서 열한 명이 함께 일합니다. 물건을 만드는 분들을 한 해에 한 번은 꼭 찾아뵙고, 다기는 여전히 종이로 두 번 감쌉니다. 깨지지 않게 지켜 주는 것은 늘 두 번째 겹이기 때문입니다.',
        '친구에게 선물하기 망설여지는 물건이 도착했다면 말씀해 주세요. 저희의 반품 규칙은 그것 하나입니다.',
      ],
    },
  },
  buy: '바로 구매 (샌드박스: 결제 없음)', chooseVariant: '선택', shippingNote: '국내 배송비 3,000원, 해외는 항공 우편으로 보내 드립니다.', madeBy: '만든 곳', bought: '감사합니다. 주문번호는', signInFirst: '구매하려면 고객으로 로그인해 주세요.',
  signInTitle: '로그인', signInText: '샌드박스 전용: 스토어의 고객을 골라 주세요. 비밀번호는 묻지 않습니다.', signInSearch: '이름 또는 이메일', search: '검색', chooseCustomer: '이 고객으로 로그인',
  accountTitle: '주문 내역', noOrders: '아직 주문이 없습니다.', order: '주문', date: '날짜', total: '합계', status: '상태', track: '배송 조회', askAbout: '주문에 도움이 필요하신가요?',
  passwordTitle: '곧 문을 엽니다', passwordText: '아직 준비 중인 스토어입니다. 비밀번호를 아시는 분은 미리 둘러보실 수 있습니다.', password: '비밀번호', enter: '들어가기', wrongPassword: '비밀번호가 맞지 않습니다. (샌드박스: 아래에 적혀 있습니다.)', passwordHint: '샌드박스 비밀번호:',
  notFound: '페이지를 찾을 수 없습니다', notFoundText: '주소가 바뀌었거나 잘못 입력되었을 수 있습니다.', toHome: '홈으로 가기',
  footer: '온담 · 경기도 파주시 책마을로 77 · help@ondam.example. 이 스토어의 모든 내용은 가상입니다.',
  appDown: '앱이 응답하지 않습니다', appDownText: '스토어는 열려 있지만 이 페이지를 맡은 앱이 응답하지 않았습니다. 잠시 후 다시 시도해 주세요.',
};

/** The storefront's words. */
export const words: Record<Locale, typeof en> = { en, ko };
