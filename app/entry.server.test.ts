import { UNSAFE_ErrorResponseImpl as ErrorResponse } from '@remix-run/router';
import { afterEach, expect, test, vi } from 'vitest';
import { log } from '#app/platform/log.server.ts';
import { handleError } from './entry.server.tsx';

const request = new Request('https://mend-app.test/wp-login.php');
const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
afterEach(() => void told.mockClear());

test('an address that does not exist is no fault of ours, a bug is', () => {
  handleError(new ErrorResponse(404, 'Not Found', new Error('No route matches'), true), { request });
  handleError(new Response(null, { status: 401 }), { request });
  expect(told).not.toHaveBeenCalled();
  handleError(new TypeError('undefined is not a function'), { request });
  expect(told).toHaveBeenCalledTimes(1);
});
