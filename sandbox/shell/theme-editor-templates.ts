import type { Visit } from '#sandbox/pages/store.ts';

export interface Template {
  /** As `template=` of a deep link has it. */
  name: string;
  ko: string;
  en: string;
  /** The page that shows it in the preview. */
  path: string;
}

export const TEMPLATES: Template[] = [
  { name: 'index', ko: '홈', en: 'Home', path: '/' },
  { name: 'product', ko: '상품', en: 'Product', path: '/products/moon-teapot' },
  { name: 'collection', ko: '컬렉션', en: 'Collection', path: '/collections/all' },
  { name: 'page', ko: '페이지 (도움말)', en: 'Page (help)', path: '/pages/help' },
  { name: 'page.contact', ko: '페이지: 문의하기', en: 'Page: contact', path: '/pages/contact' },
  { name: 'page.order', ko: '페이지: 주문 찾기', en: 'Page: find my order', path: '/pages/order' },
  { name: 'page.about', ko: '페이지: 이야기', en: 'Page: our story', path: '/pages/about' },
  { name: 'search', ko: '검색', en: 'Search', path: '/search' },
  { name: '404', ko: '없는 페이지', en: 'Page not found', path: '/pages/nowhere' },
];

/** The template the address asks for; the one of text pages when it asks for none the theme has. */
export function templateOf(visit: Visit): Template {
  const asked = visit.url.searchParams.get('template');
  return TEMPLATES.find(({ name }) => name === asked) ?? TEMPLATES.find(({ name }) => name === 'page')!;
}
