import { afterEach, expect, test, vi } from 'vitest';
import { log } from '#app/platform/log.server.ts';
import { handleError, setDocumentHeaders } from './entry.server.tsx';

const request = new Request('https://mend-app.test/wp-login.php');
const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
afterEach(() => void told.mockClear());

test('an address that does not exist is no fault of ours, a bug is', () => {
  handleError({ status: 404, statusText: 'Not Found', internal: true, data: 'No route matches URL' }, { request });
  handleError(new Response(null, { status: 401 }), { request });
  expect(told).not.toHaveBeenCalled();
  handleError(new TypeError('undefined is not a function'), { request });
  expect(told).toHaveBeenCalledTimes(1);
});

test.each([
  ['?shop=one-shop.myshopify.com', /^frame-ancestors https:\/\/one-shop\.myshopify\.com https:\/\/admin\.shopify\.com /],
  ['?shop=evil.example', /^frame-ancestors https:\/\/admin\.shopify\.com https:\/\/\*\.myshopify\.com;$/],
  ['', /^frame-ancestors https:\/\/admin\.shopify\.com https:\/\/\*\.myshopify\.com;$/],
])('who may frame a document asked for with "%s"', (search, policy) => {
  const headers = new Headers();
  setDocumentHeaders(new Request(`https://mend-app.test/app${search}`), headers);
  expect(headers.get('content-security-policy')).toMatch(policy);
});
