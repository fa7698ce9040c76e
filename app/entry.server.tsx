import { Writable } from 'node:stream';
import type { EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { isbot } from 'isbot';
import { wholeDocument } from '#app/desk/whole-document.ts';
import { shopify } from '#app/shopify.server.ts';
import { allWords } from '#app/locales/words.server.ts';
import { log } from '#app/platform/log.server.ts';

// For app/web.ts, which asks it before a form reaches the router.
export { sentAway } from '#app/routes/proxy.tickets/at-the-door.server.ts';

const GIVE_UP_MS = 10_000;

/** Collects the document and sends it whole: flushing chunk by chunk spoils compression. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  setDocumentHeaders(request, headers);
  const locale = new URL(request.url).searchParams.get('locale')?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  const words = allWords().cloneInstance({ lng: locale });
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={words}>
        <RemixServer context={context} url={request.url} abortDelay={GIVE_UP_MS} />
      </I18nextProvider>,
      {
        onAllReady() {
          const chunks: Buffer[] = [];
          const document = new Writable({
            write(chunk: Buffer, _, done) {
              chunks.push(chunk);
              done();
            },
            final(done) {
              resolve(new Response(wholeDocument(chunks), { status: failed ? 500 : status, headers }));
              done();
            },
          });
          document.on('error', reject);
          pipe(document);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error({ err: error, bot: isbot(request.headers.get('user-agent')) }, 'page did not render');
        },
      },
    );
    setTimeout(abort, GIVE_UP_MS).unref();
  });
}

/** The shop's own admin may frame the page; one that names no shop, no site but Shopify's. */
export function setDocumentHeaders(request: Request, headers: Headers): void {
  shopify.addDocumentResponseHeaders(request, headers);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', 'frame-ancestors https://admin.shopify.com https://*.myshopify.com;');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('X-Content-Type-Options', 'nosniff');
}

/** Thrown responses are answers, not faults; anything else is a bug and is logged once. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || error instanceof Response || isNobodysFault(error)) return;
  log.error({ err: error }, 'unexpected');
}

/** An address that does not exist, a method that a door does not take: Remix's own answers, logged as requests. */
function isNobodysFault(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500;
}
