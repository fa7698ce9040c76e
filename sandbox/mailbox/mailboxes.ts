import type { Mail } from './mail-store.ts';

export interface MailboxSummary {
  address: string;
  count: number;
  last: Mail;
}

export interface Thread {
  subject: string;
  /** Oldest first. */
  mails: Mail[];
}

/** One per address that got or wrote mail; the latest first. */
export function mailboxes(mails: readonly Mail[]): MailboxSummary[] {
  const found = new Map<string, MailboxSummary>();
  for (const mail of mails) {
    for (const address of ownersOf(mail)) {
      const known = found.get(address);
      found.set(address, { address, count: (known?.count ?? 0) + 1, last: mail });
    }
  }
  return [...found.values()].sort((a, b) => b.last.id.localeCompare(a.last.id));
}

/** The mails of one address as a mail client threads them: by In-Reply-To and References, never by subject. Latest thread first. */
export function threadsOf(mails: readonly Mail[], address: string): Thread[] {
  const threads: Thread[] = [];
  const byMessage = new Map<string, Thread>();
  for (const mail of mails.filter((one) => ownersOf(one).includes(normal(address)))) {
    const ids = referencesOf(mail);
    const thread = ids.map((id) => byMessage.get(id)).find(Boolean) ?? { subject: mail.parsed.subject ?? '', mails: [] };
    if (thread.mails.length === 0) threads.push(thread);
    thread.mails.push(mail);
    for (const id of [mail.parsed.messageId, ...ids]) if (id) byMessage.set(id, thread);
  }
  return threads.sort((a, b) => b.mails.at(-1)!.id.localeCompare(a.mails.at(-1)!.id));
}

/** Message ids a mail answers to, the nearest first. */
export function referencesOf(mail: Mail): string[] {
  const { inReplyTo, references } = mail.parsed;
  const earlier = Array.isArray(references) ? references : references ? [references] : [];
  return [...(inReplyTo ? [inReplyTo] : []), ...earlier.toReversed()];
}

/** An address as it is compared: lower case, no angle brackets. */
export function normal(address: string): string {
  return address.replace(/[<>]/g, '').trim().toLowerCase();
}

/** Whose mailbox a mail lies in: its recipients', or its writer's when it was written here. */
function ownersOf(mail: Mail): string[] {
  return mail.envelope.sent ? [normal(mail.envelope.from)] : [...new Set(mail.envelope.to.map(normal))];
}
