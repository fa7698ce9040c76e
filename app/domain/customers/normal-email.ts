import { domainToASCII } from 'node:url';

/**
 * The form under which an e-mail address is compared and kept: trimmed, lower
 * case, the domain in its ASCII form ("이름@예시.example" → "이름@xn--….example").
 * @returns null for what is no address
 */
export function normalEmail(text: string | null | undefined): string | null {
  const written = text?.normalize('NFKC').trim().replace(/^<|>$/g, '').toLowerCase() ?? '';
  const at = written.lastIndexOf('@');
  if (at < 1 || written.length > 320 || /[\s<>,;]/.test(written)) return null;
  const domain = domainToASCII(written.slice(at + 1).replace(/\.$/, ''));
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(domain)) return null;
  return `${written.slice(0, at)}@${domain}`;
}
