import type { Locale } from './locale.ts';

const en = {
  label: 'Sandbox store: a stand-in for Shopify',
  aboutPage: 'About this page',
  skip: 'Skip to the page',
  otherLanguage: '한국어',
  home: 'Home',
  orders: 'Orders',
  customers: 'Customers',
  products: 'Products',
  apps: 'Apps',
  around: 'Around the store',
  storefront: 'Storefront',
  mailbox: 'Mailbox',
  controls: 'Controls',
  signedIn: 'Signed in as',
  change: 'Change',
  menu: 'Store',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  notFound: 'Nothing here',
  notFoundWhy: 'The sandbox has no page at this address. Shopify\'s admin may have one.',
};

const ko: typeof en = {
  label: '샌드박스 스토어: Shopify를 대신하는 연습용 스토어입니다',
  aboutPage: '이 페이지에 대하여',
  skip: '본문으로 건너뛰기',
  otherLanguage: 'English',
  home: '홈',
  orders: '주문',
  customers: '고객',
  products: '상품',
  apps: '앱',
  around: '스토어 둘러보기',
  storefront: '온라인 스토어',
  mailbox: '메일함',
  controls: '제어판',
  signedIn: '로그인한 직원',
  change: '바꾸기',
  menu: '스토어',
  previous: '이전',
  next: '다음',
  pageOf: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  notFound: '페이지가 없습니다',
  notFoundWhy: '샌드박스에는 이 주소의 페이지가 없습니다. 실제 Shopify 관리자에는 있을 수 있습니다.',
};

/** Words that every page of the sandbox shares. */
export const words: Record<Locale, typeof en> = { en, ko };
