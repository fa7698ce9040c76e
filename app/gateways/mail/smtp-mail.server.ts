import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import type { MailPort, MailToSend, Refusal } from './port.ts';

export interface SmtpTimeouts {
  connect: number;
  /** Silence on an open connection. */
  silence: number;
}

/** Submission by SMTP. Without an address every send throws, and mail waits in the outbox. */
export function smtpMail(url: string | undefined, timeouts: SmtpTimeouts = { connect: seconds(20), silence: seconds(90) }): MailPort {
  if (!url) {
    return {
      send: async () => {
        throw new Problem('mail_refused', { words: 'mail_not_set_up', retry: true, note: 'SMTP_URL is not set' });
      },
    };
  }
  return { send: (mail, beforeData) => sendBySmtp(url, timeouts, mail, beforeData) };
}

/**
 * One connection per message, driven step by step: the library's transport
 * does not tell whether the content had begun to leave when a connection broke,
 * and exactly that decides whether a mail may be sent again.
 */
async function sendBySmtp(url: string, timeouts: SmtpTimeouts, mail: MailToSend, beforeData?: () => Promise<void>) {
  const bytes = await composed(mail);
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnection.Options & { auth?: SMTPConnection.Credentials };
  const connection = new SMTPConnection({ ...options, connectionTimeout: timeouts.connect, greetingTimeout: timeouts.connect, socketTimeout: timeouts.silence });
  const content = new Content(bytes, beforeData);
  try {
    const response = await dialogue(connection, auth, mail, content);
    return { accepted: [mail.to.address], response };
  } catch (error) {
    throw told(error as SmtpError, content.begun);
  } finally {
    content.close();
    connection.quit();
    connection.close();
  }
}

function composed(mail: MailToSend): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from,
    to: { name: mail.to.name ?? '', address: mail.to.address },
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}>`,
    headers: mail.headers,
    attachments: (mail.attachments ?? []).map((file) => ({ filename: file.name, contentType: file.type, content: Buffer.from(file.bytes) })),
    // Content is ours alone: nothing is read from disk or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function dialogue(connection: SMTPConnection, auth: SMTPConnection.Credentials | undefined, mail: MailToSend, content: Content): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.on('error', () => {});
    connection.once('end', () => reject(new Error('The connection ended')));
    const envelope = { from: mail.envelopeFrom, to: [mail.to.address] };
    const send = () =>
      connection.send(envelope, content, (error, sent) => {
        content.close();
        if (error) reject(error);
        else resolve(sent.response);
      });
    connection.connect((error) => {
      if (error) return reject(error);
      if (!auth || !connection.allowsAuth) return send();
      connection.login({ credentials: auth }, (refused) => (refused ? reject(refused) : send()));
    });
  });
}

/** The message, held back until the server asked for it and `beforeData` is done. */
class Content extends Readable {
  begun = false;
  #bytes: Buffer;
  #beforeData: (() => Promise<void>) | undefined;
  #closed = false;

  constructor(bytes: Buffer, beforeData: (() => Promise<void>) | undefined) {
    super();
    this.#bytes = bytes;
    this.#beforeData = beforeData;
  }

  /** After a refusal the library drains the message into nowhere: that is no beginning. */
  close(): void {
    this.#closed = true;
  }

  override _read(): void {
    if (this.#closed || this.begun) return void this.push(null);
    (this.#beforeData?.() ?? Promise.resolve()).then(
      () => {
        if (this.#closed) return this.push(null);
        this.begun = true;
        this.push(this.#bytes);
        return this.push(null);
      },
      (error: Error) => this.destroy(error),
    );
  }
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * An answer of the server, before or after the content, is its word: a message
 * that got a 4xx or 5xx was not taken (RFC 5321, 4.2.5). Without an answer it
 * certainly did not leave as long as no content was handed over. Else unknown.
 */
function told(error: SmtpError, begun: boolean): Error {
  const code = error.responseCode ?? 0;
  const answered = code >= 400 && code < 600;
  if (begun && !answered) return error;
  const recipient = error.command === 'RCPT TO';
  // A wrong password or a broken TLS set-up is ours to mend: the mail waits.
  const ours = error.code === 'EAUTH' || error.code === 'ETLS' || error.code === 'EDNS';
  const shown: Refusal = { recipient, response: (error.response ?? error.message).slice(0, 300) };
  const addressless = error.code === 'EENVELOPE' && !answered;
  return new Problem('mail_refused', {
    retry: !addressless && (ours || !(code >= 500)),
    values: { reason: shown.response },
    shown,
    cause: error,
    note: `${error.code ?? 'SMTP'} ${error.command ?? ''} ${code || ''}`.trim(),
  });
}
