import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const markdown = new Marked({ gfm: true, async: false, tokenizer: { table: () => undefined } });

/**
 * An article's body as HTML that may stand in a storefront as it is:
 * paragraphs, lists, emphasis, small headings, quotes, code and links. Links
 * lead to https or into the store; everything else is taken out, its words kept.
 */
export function articleHtml(body: string, format: 'markdown' | 'html' = 'markdown'): string {
  return cleanHtml(format === 'html' ? body : (markdown.parse(body) as string));
}

/** Only what an article may hold. Cleaning twice changes nothing more. */
export function cleanHtml(html: string): string {
  const clean = sanitize(html.toWellFormed().replaceAll('\0', ''), {
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
      s: 'del',
      a: (tagName, { href = '' }) => ({ tagName, attribs: { href, ...(/^https:/i.test(href) ? { rel: 'noopener nofollow' } : {}) } }),
    },
  });
  return tightLists(clean).trim();
}

/** An editor wraps each item's words in a paragraph; a list of plain items needs none. */
function tightLists(html: string): string {
  return html.replace(/<li>\s*<p>((?:(?!<\/?p>|<\/li>|<[uo]l).)*)<\/p>\s*(?=<\/li>|<[uo]l)/gs, '<li>$1');
}

/** The words alone, for counting, searching and structured data. */
export function textOf(html: string): string {
  const spaced = html.replace(/<\/(p|li|h5|h6|blockquote|pre)>|<br \/>/g, ' ');
  const words = sanitize(spaced, { allowedTags: [], allowedAttributes: {} });
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
}
