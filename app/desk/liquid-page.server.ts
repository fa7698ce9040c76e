/**
 * A page that Shopify renders inside the shop's theme (app proxy,
 * `application/liquid`). Everything in it must have passed `escaped`.
 */
export function liquidPage(html: string, options: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(html, {
    status: options.status ?? 200,
    headers: {
      'Content-Type': 'application/liquid; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
      ...options.headers,
    },
  });
}

/** Text as text: neither markup for the browser nor Liquid for the theme. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'{}%]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
