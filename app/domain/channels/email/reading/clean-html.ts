import sanitizeHtml from 'sanitize-html';

/** Beyond this (characters) the HTML is dropped and the text stands alone; the raw bytes are kept. */
const MAX_HTML = 500_000;

/**
 * A shopper's HTML with nothing in it that acts, loads or covers: no scripts,
 * forms, frames, style sheets, and no picture that is fetched. A remote picture's
 * address is kept in `data-remote-src`, one inside the mail in `data-cid`, for
 * the page to show on demand. Null when nothing is left.
 */
export function cleanHtml(html: string): string | null {
  if (html.length > MAX_HTML) return null;
  const clean = sanitizeHtml(html, rules).trim();
  return /[^\s<>]/.test(clean.replace(/<[^>]*>/g, '')) || clean.includes('<img') ? clean : null;
}

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'div', 'span', 'a', 'img', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['b', 'strong', 'i', 'em', 'u', 's', 'small', 'sub', 'sup', 'font', 'center', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['alt', 'width', 'height', 'data-remote-src', 'data-cid'],
    td: ['colspan', 'rowspan', 'align'],
    th: ['colspan', 'rowspan', 'align'],
    // By these the quotes of well-known mailers are folded.
    blockquote: ['type', 'cite'],
    div: ['class', 'id', 'dir'],
    span: ['style', 'dir'],
    p: ['style', 'dir'],
  },
  allowedClasses: { div: ['gmail_quote', 'gmail_quote_container', 'yahoo_quoted', 'protonmail_quote', 'moz-cite-prefix'] },
  allowedStyles: {
    '*': {
      'text-align': [/^(left|right|center)$/],
      'font-weight': [/^(bold|[1-9]00)$/],
      'font-style': [/^italic$/],
      'text-decoration': [/^(underline|line-through)$/],
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'xml'],
  transformTags: {
    a: (tagName, attributes) => ({ tagName, attribs: { ...attributes, rel: 'noopener noreferrer nofollow' } }),
    img: (tagName, attributes) => ({ tagName, attribs: picture(attributes) }),
  },
  nestingLimit: 60,
};

function picture(attributes: Record<string, string>): Record<string, string> {
  const { src = '', alt = '', width, height } = attributes;
  const sizes = Object.fromEntries(Object.entries({ width, height }).filter(([, value]) => /^\d{1,4}$/.test(value ?? ''))) as Record<string, string>;
  if (/^cid:/i.test(src)) return { alt, ...sizes, 'data-cid': src.slice(4) };
  return /^https?:\/\//i.test(src) ? { alt, ...sizes, 'data-remote-src': src } : { alt, ...sizes };
}
