/** How mail leaves. */
export interface MailPort {
  /**
   * Hands one message to the submission server.
   * @param beforeData awaited when the server is ready for the content and none
   *   of it has left; if it throws, the connection is cut and nothing was sent
   * @throws Problem mail_refused: it certainly did not leave. `details.retry`
   *   tells "later" (4xx, no connection) from "never" (5xx); `details.shown` is
   *   a Refusal. Anything else that is thrown: it may have left.
   */
  send(mail: MailToSend, beforeData?: () => Promise<void>): Promise<{ accepted: string[]; response: string }>;
}

export interface Refusal {
  /** The recipient's address was refused, not the message or us. */
  recipient: boolean;
  /** What the server said, shortened. */
  response: string;
}

export interface MailToSend {
  from: { name: string; address: string };
  to: { name: string | null; address: string };
  replyTo: string | null;
  /** Envelope sender; bounces come back to it. */
  envelopeFrom: string;
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets. */
  messageId: string;
  headers: Record<string, string>;
  attachments?: { name: string; type: string; bytes: Uint8Array }[];
}
