export interface MailLayout {
  locale: string;
  /** Stands above the text. */
  shopName: string;
  /** Small print below it. */
  footer?: string;
}

/** Both kinds of light are fine: the mail program brings its own ground and its own text colour. */
const MAIL_META = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">';

/**
 * Simple HTML out of plain text, for the alternative part of our mails: one
 * column, no picture, no style sheet, nothing remote, and no colour: a mail
 * program that is dark stays dark.
 */
export function mailHtml(text: string, layout: MailLayout): string {
  const footer = layout.footer ? `<p style="margin:24px 0 0;font-size:13px">${inline(layout.footer)}</p>` : '';
  return [
    '<!doctype html>',
    `<html lang="${layout.locale === 'ko' ? 'ko' : 'en'}"><head><meta charset="utf-8">${MAIL_META}<title>${escaped(layout.shopName)}</title></head>`,
    `<body style="margin:0;padding:16px;font-family:-apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic',sans-serif;font-size:16px;line-height:1.6;word-break:keep-all;overflow-wrap:anywhere">`,
    '<div style="max-width:600px;margin:0 auto">',
    `<p style="margin:0 0 16px;font-weight:600">${escaped(layout.shopName)}</p>`,
    textHtml(text),
    footer,
    '</div></body></html>',
  ].join('\n');
}

/**
 * The same HTML with one more link in small print at its end: only mails that
 * are about to leave have it, so it is set into what was kept.
 */
export function withLinkBelow(html: string, link: { href: string; words: string; note: string }): string {
  const line = `<p style="margin:24px 0 0;font-size:13px"><a href="${escaped(link.href)}">${escaped(link.words)}</a><br>${escaped(link.note)}</p>`;
  const end = html.lastIndexOf('</div></body>');
  return end === -1 ? `${html}${line}` : html.slice(0, end) + line + html.slice(end);
}

/** Paragraphs, lists and links of a plain text as HTML. */
export function textHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
    .map(block)
    .join('\n');
}

function block(text: string): string {
  const lines = text.split('\n');
  const items = lines.map((line) => /^\s*[-•*]\s+(.*)$/.exec(line)?.[1]);
  if (items.every((item) => item !== undefined)) return `<ul style="margin:0 0 16px;padding-left:24px">${items.map((item) => `<li>${inline(item!)}</li>`).join('')}</ul>`;
  return `<p style="margin:0 0 16px">${lines.map(inline).join('<br>')}</p>`;
}

/** Links are found before escaping, so that an ampersand in an address survives. */
function inline(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。、])/g)
    .map((part, index) => (index % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
