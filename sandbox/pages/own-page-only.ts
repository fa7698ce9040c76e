/**
 * Null when a post may act; a 403 when a browser says that another site's page sent it.
 * Programs (tests, curl) send no such header and may act.
 */
export function ownPageOnly(request: Request): Response | null {
  const site = request.headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return null;
  return new Response('This door answers the sandbox\'s own pages only.\n', { status: 403 });
}
