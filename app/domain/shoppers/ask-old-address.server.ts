import type { Ledger } from '#app/desk/desk.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { CheckedRequest } from './checked-request.ts';
import { requestText, type Buyer } from './request-words.server.ts';

interface AddressAsked extends CheckedRequest {
  order: { name: string };
  buyer: Buyer;
  locale: 'ko' | 'en';
}

/**
 * Before goods go elsewhere, the address that Shopify holds hears of it and can
 * object: its answer comes into the ticket that an agent confirms from.
 * @param key of the mail; that of the ticket's acknowledgement, where it takes its place
 * @param delay milliseconds in which what is done meanwhile may be told in its place
 */
export async function askOldAddress(ledger: Ledger, { ticketId, key, delay = 0 }: { ticketId: string; key: string; delay?: number }, { buyer, order, locale, address }: AddressAsked): Promise<void> {
  if (!buyer.email || !address) return;
  const t = wordsFor(locale, 'mail');
  const { senderName, name } = await shopSettings(ledger);
  const values = { shop: senderName || name, order: order.name };
  const words = requestText({ form: { kind: 'address', words: '' }, order, lines: [], address }, locale);
  await queueMail(ledger, {
    key,
    kind: 'acknowledgement',
    locale,
    to: { address: buyer.email },
    subject: t('addressAsked.subject', values),
    text: [t('addressAsked.greeting'), t('addressAsked.intro', values), words, t('addressAsked.notYou'), t('addressAsked.closing', values)].join('\n\n'),
    ticketId,
    delay,
  });
}
