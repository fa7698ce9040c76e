/** What the admin's frame opens us with; Shopify's library lets no document in without the first two. */
const FRAME = ['shop', 'host', 'embedded', 'locale'];

/**
 * Where a document must go that was asked for by a link pressed before the page had
 * come to life: a plain link carries neither token nor frame. The page it was on
 * still knows the frame, and a browser names that page in full to its own origin
 * (Referrer Policy, "strict-origin-when-cross-origin"). It proves nothing: whoever
 * comes still shows a session token.
 * @returns path and query of the same document in its frame, null when it is there already or nothing knows the frame
 */
export function backInTheFrame(request: Request): string | null {
  const asked = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('authorization') || asked.searchParams.has('host') || !/^\/app(\/|$)/.test(asked.pathname)) return null;
  const from = pageBefore(request.headers.get('referer'));
  if (from?.host !== asked.host || !from.searchParams.has('shop') || !from.searchParams.has('host')) return null;
  for (const name of FRAME) {
    const value = from.searchParams.get(name);
    if (value && !asked.searchParams.has(name)) asked.searchParams.set(name, value);
  }
  return `${asked.pathname}${asked.search}`;
}

function pageBefore(referer: string | null): URL | null {
  return referer && URL.canParse(referer) ? new URL(referer) : null;
}
