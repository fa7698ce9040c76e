/** How mail leaves. */
export interface MailPort {
  /**
   * Hands one message to the submission server.
   * @throws Problem mail_refused (5xx: final), mail_unavailable as shopify-free
   *   retry, or anything else when it is unknown whether it left
   */
  send(mail: MailToSend): Promise<{ accepted: string[]; response: string }>;
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
