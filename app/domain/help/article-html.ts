import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const markdown = new Marked({ gfm: true, async: false, tokenizer: { table: () => undefined } });

/**
 * An article's Markdown as HTML that may stand in a storefront as it is:
 * paragraphs, lists, emphasis, small headings, quotes, code and links. Links
 * lead to https or into the store; everything else is taken out, its words kept.
 */
export function articleHtml(body: string): string {
  const html = markdown.parse(body) as string;
  return sanitize(html, {
    allowedTags: ['p', 'br', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'a', 'blockquote', 'code', 'pre', 'hr', 'h5', 'h6'],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    transformTags: {
      // The block's own headings go down to h4.
      h1: 'h5',
      h2: 'h5',
      h3: 'h6',
      h4: 'h6',
      b: 'strong',
      i: 'em',
      a: (tagName, { href = '' }) => ({ tagName, attribs: { href, ...(/^https:/i.test(href) ? { rel: 'noopener nofollow' } : {}) } }),
    },
  }).trim();
}
