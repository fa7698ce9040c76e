import type { Ledger } from '#app/desk/desk.ts';
import type { MailToQueue } from '#app/domain/channels/email/queue-mail.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { after } from '#app/platform/spans.ts';
import { CODE_LASTS } from './code.server.ts';

/** The mail with the six digits. It says nothing of the order but the number that was typed. */
export async function codeMail(ledger: Ledger, { id, locale, address, orderNumber }: { id: string; locale: string; address: string; orderNumber: string }, code: string): Promise<MailToQueue> {
  const t = wordsFor(locale, 'mail');
  const { senderName, name, timeZone } = await shopSettings(ledger);
  const values = { shop: senderName || name, code, until: untilWords(locale, after(ledger.clock.now(), CODE_LASTS), timeZone), number: orderNumber };
  return {
    key: `code:${id}`,
    kind: 'code',
    locale,
    to: { address },
    subject: t('code.subject', values),
    text: [t('code.greeting'), t('code.intro', values), code, t('code.lasts', values), t('code.notYou'), t('code.closing', values)].join('\n\n'),
  };
}

/** A moment and not a span, for mails take their time. On the shop's clock, which is named to readers elsewhere. */
function untilWords(locale: string, at: Date, timeZone: string): string {
  const isAtHome = locale === 'ko' && timeZone === 'Asia/Seoul';
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone, ...(isAtHome ? {} : { timeZoneName: 'shortGeneric' }) }).format(at);
}
