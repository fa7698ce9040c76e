export type MailKind = 'reply' | 'acknowledgement' | 'survey' | 'notice' | 'code';

const MAX_REFERENCES = 20;

/**
 * Marks of automatic mail (RFC 3834, 5), so that no other machine answers it. A
 * person's reply carries none of them: an absent customer's note is worth having.
 */
export function automaticHeaders(kind: MailKind, shopId: string): Record<string, string> {
  if (kind === 'reply') return {};
  return {
    'Auto-Submitted': kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Mend-Loop': shopId,
  };
}

export interface KnownReference {
  rfcMessageId: string;
  fromCustomer: boolean;
}

/**
 * In-Reply-To and References of the next mail of a ticket (RFC 5322, 3.6.4).
 * @param known every Message-ID of the ticket, oldest first
 */
export function threadHeaders(known: KnownReference[]): Record<string, string> {
  if (known.length === 0) return {};
  const answered = known.findLast((reference) => reference.fromCustomer) ?? known.at(-1)!;
  // The first one holds the thread together; of the rest the newest matter.
  const ids = known.map((reference) => reference.rfcMessageId).filter((id) => /^[^\s<>]{1,240}$/.test(id));
  const kept = ids.length > MAX_REFERENCES ? [ids[0]!, ...ids.slice(-(MAX_REFERENCES - 1))] : ids;
  if (!kept.includes(answered.rfcMessageId)) return kept.length ? { References: kept.map(bracketed).join(' ') } : {};
  return { 'In-Reply-To': bracketed(answered.rfcMessageId), References: kept.map(bracketed).join(' ') };
}

/** "Re: " once, however often it stood there. */
export function answerSubject(subject: string): string {
  return `Re: ${subject.replace(/^(\s*(re|fwd?|답장|회신|전달)\s*(\[\d+\])?\s*[:：]\s*)+/i, '').trim()}`;
}

function bracketed(id: string): string {
  return `<${id}>`;
}
