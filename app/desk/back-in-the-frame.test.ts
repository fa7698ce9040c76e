import { expect, test } from 'vitest';
import { backInTheFrame } from './back-in-the-frame.ts';

const OPENED = 'https://mend.example/app/tickets?embedded=1&hmac=a1&host=aG9zdA&id_token=e.y.J&locale=ko-KR&shop=store.myshopify.com&status=all';

function asked(url: string, headers: Record<string, string> = { referer: OPENED }, method = 'GET') {
  return backInTheFrame(new Request(url, { headers, method }));
}

test('a plain link goes on in the frame of the page it was on, with its own query and without that page’s', () => {
  expect(asked('https://mend.example/app/templates?folder=3')).toBe('/app/templates?folder=3&shop=store.myshopify.com&host=aG9zdA&embedded=1&locale=ko-KR');
  expect(asked('https://mend.example/app?locale=en')).toBe('/app?locale=en&shop=store.myshopify.com&host=aG9zdA&embedded=1');
});

test('a document that has its frame, and whatever a page fetches, stays where it is', () => {
  expect(asked('https://mend.example/app?shop=store.myshopify.com&host=aG9zdA')).toBeNull();
  expect(asked('https://mend.example/app', { referer: OPENED, authorization: 'Bearer e.y.J' })).toBeNull();
  expect(asked('https://mend.example/app', { referer: OPENED }, 'POST')).toBeNull();
});

test('a page of somebody else, one that knows no frame, and none at all lead nowhere', () => {
  for (const referer of ['https://elsewhere.example/app?shop=store.myshopify.com&host=aG9zdA', 'https://mend.example/', 'https://mend.example/app?shop=store.myshopify.com', 'not an address', '']) {
    expect(asked('https://mend.example/app', { referer })).toBeNull();
  }
  expect(asked('https://mend.example/app', {})).toBeNull();
});

test('the way back never leaves our origin', () => {
  expect(asked('https://mend.example//elsewhere.example/app')).toBeNull();
});
