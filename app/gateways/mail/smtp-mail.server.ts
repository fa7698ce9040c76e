import nodemailer from 'nodemailer';
import { Problem } from '#app/platform/problem.ts';
import type { MailPort } from './port.ts';

/** Submission by SMTP. Without an address every send throws, and mail waits in the outbox. */
export function smtpMail(url: string | undefined): MailPort {
  if (!url) {
    return {
      send: async () => {
        throw new Problem('shopify_unavailable', { words: 'mail_not_set_up', retry: true, note: 'SMTP_URL is not set' });
      },
    };
  }
  const transport = nodemailer.createTransport(url);
  return {
    async send(mail) {
      const sent = await transport.sendMail({
        from: mail.from,
        to: { name: mail.to.name ?? '', address: mail.to.address },
        envelope: { from: mail.envelopeFrom, to: mail.to.address },
        ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.messageId}>`,
        headers: mail.headers,
      });
      return { accepted: sent.accepted.map(String), response: sent.response };
    },
  };
}
