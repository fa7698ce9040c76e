import { createTransport, type SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Locale } from '#sandbox/pages/locale.ts';
import type { Mail, MailStore } from './mail-store.ts';
import { quotedHtml, quotedText } from './quote.ts';
import { referencesOf } from './mailboxes.ts';

export interface Draft {
  from: { name: string; address: string };
  text: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
  locale: Locale;
  at: Date;
}

/** Where an answer to a mail goes: its Reply-To, else its From (RFC 5322, 3.6.2). */
export function replyAddress(mail: Mail): string {
  return mail.parsed.replyTo?.value[0]?.address ?? mail.parsed.from?.value[0]?.address ?? mail.envelope.from;
}

/** A reply as a mail client writes it: In-Reply-To, References, `Re:`, the original quoted in both parts. */
export function replyTo(mail: Mail, draft: Draft): SendMailOptions {
  const subject = mail.parsed.subject ?? '';
  const { messageId } = mail.parsed;
  const earlier = referencesOf(mail).toReversed();
  return {
    ...common(draft),
    to: replyAddress(mail),
    subject: /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`,
    ...(messageId ? { inReplyTo: messageId, references: [...new Set([...earlier, messageId])] } : {}),
    text: quotedText(draft.text, mail, draft.locale),
    html: quotedHtml(draft.text, mail, draft.locale),
  };
}

/** A new mail, in plain text. */
export function newMail(draft: Draft, to: string, subject: string): SendMailOptions {
  return { ...common(draft), to, subject, text: `${draft.text.trimEnd()}\n` };
}

/**
 * Sends it to the app's mail door on this machine and keeps a copy in the writer's mailbox.
 * Throws what the door answered when it does not take the mail; nothing is kept then.
 */
export async function send(options: SendMailOptions, from: string, doorPort: number, store: MailStore, at: Date): Promise<Mail> {
  const raw = await new MailComposer(options).compile().build();
  const to = [String(options.to)];
  const transport = createTransport({ host: '127.0.0.1', port: doorPort, secure: false, ignoreTLS: true, connectionTimeout: 5000 });
  try {
    await transport.sendMail({ envelope: { from, to }, raw });
  } finally {
    transport.close();
  }
  return store.keep(raw, { from, to, at: at.toISOString(), sent: true });
}

function common(draft: Draft): SendMailOptions {
  return {
    from: draft.from,
    date: draft.at,
    attachments: draft.attachments,
    headers: { 'X-Mailer': 'Sandbox mailbox' },
  };
}
