import type { Locale } from '#sandbox/pages/locale.ts';
import { escape } from '#sandbox/pages/html.ts';
import type { Mail } from './mail-store.ts';

/** The line a common mail client puts above what it quotes. */
function quoteLine(mail: Mail, locale: Locale): string {
  const from = mail.parsed.from?.value[0];
  const who = from?.name ? `${from.name} <${from.address}>` : `<${from?.address ?? mail.envelope.from}>`;
  const date = mail.parsed.date ?? new Date(mail.envelope.at);
  const when = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Seoul', ...options }).format(date);
  if (locale === 'en') {
    return `On ${when({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })} at ${when({ hour: 'numeric', minute: '2-digit' })} ${who} wrote:`;
  }
  return `${when({ year: 'numeric', month: 'long', day: 'numeric' })} (${when({ weekday: 'short' })}) ${when({ hour: 'numeric', minute: '2-digit' })}, ${who} 님이 작성:`;
}

/** A reply's plain text: the new words, the quote line, the original with `>` before each line (RFC 3676, 4.5). */
export function quotedText(words: string, mail: Mail, locale: Locale): string {
  const original = (mail.parsed.text ?? '').replace(/\s+$/, '').split(/\r?\n/);
  return `${words.trimEnd()}\n\n${quoteLine(mail, locale)}\n\n${original.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`).trimEnd()).join('\n')}\n`;
}

/** The same as HTML, as web mail writes it. */
export function quotedHtml(words: string, mail: Mail, locale: Locale): string {
  const original = mail.parsed.html || paragraphs(mail.parsed.text ?? '');
  const inner = /<body[^>]*>([\s\S]*?)<\/body>/i.exec(original)?.[1] ?? original;
  return `<div dir="ltr">${paragraphs(words.trimEnd())}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escape(quoteLine(mail, locale))}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${inner}</blockquote></div>`;
}

function paragraphs(text: string): string {
  return escape(text).replaceAll('\n', '<br>\n');
}
