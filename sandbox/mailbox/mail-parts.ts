import { whereIs } from '#sandbox/shell/admin-address.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import type { Mail, MailStore } from './mail-store.ts';

/** The parts of one mail under `/mailbox/mail/{id}/…`: the HTML alternative, an attachment, the source. Null elsewhere. */
export function mailPart(store: MailStore, visit: Visit): Response | null {
  const parts = /^\/mailbox\/mail\/(\d+)\/(html|source|attachment\/(\d+))$/.exec(visit.url.pathname);
  if (!parts) return null;
  const mail = store.get(parts[1]!);
  if (!mail) return new Response('There is no such mail.\n', { status: 404 });
  if (parts[2] === 'html') return htmlPart(mail, visit);
  if (parts[2] === 'source') return download(mail.raw, 'message/rfc822', `${mail.id}.eml`);
  const file = mail.parsed.attachments[Number(parts[3])];
  return file ? download(file.content, file.contentType, file.filename ?? 'attachment') : new Response('There is no such attachment.\n', { status: 404 });
}

/** The mail's HTML, unable to run anything; links open in a new tab. */
function htmlPart(mail: Mail, visit: Visit): Response {
  const body = withAdminHere(withInlinePictures(mail), visit);
  return new Response(`<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{margin:12px;font-family:system-ui,'Noto Sans KR','Noto Sans CJK KR',sans-serif;overflow-wrap:anywhere}img{max-width:100%}</style>${body}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'; font-src data:; form-action 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

/** Links into Shopify's admin lead into the shell, as the shop's own name does on the real web; their words stay. */
function withAdminHere(text: string, visit: Visit): string {
  return text.replace(/(<a\b[^>]*\bhref=")(https:[^"]+)/gi, (_, before: string, address: string) => before + adminHere(visit, address.replaceAll('&amp;', '&')).replaceAll('&', '&amp;'));
}

/** Where a link of a mail leads on this machine: the shell for Shopify's admin, else as it stands. */
export function adminHere(visit: Visit, address: string): string {
  return /^https:\/\/([\w-]+\.myshopify\.com\/admin|admin\.shopify\.com)\b/.test(address) ? (whereIs(visit, address) ?? address) : address;
}

/** `cid:` pictures become data of the page itself (RFC 2392). */
function withInlinePictures(mail: Mail): string {
  return mail.parsed.attachments.filter((file) => file.cid).reduce(
    (text, file) => text.replaceAll(`cid:${file.cid}`, `data:${file.contentType};base64,${file.content.toString('base64')}`),
    String(mail.parsed.html || ''),
  );
}

function download(content: Buffer, type: string, name: string): Response {
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" },
  });
}
