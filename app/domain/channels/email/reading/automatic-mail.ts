export interface Headers {
  /** Decoded value of the first header of this name (lower case); empty when absent. */
  first(name: string): string;
  has(name: string): boolean;
}

export interface Envelope {
  from: string;
  /** Address in From, lower case. */
  sender: string;
}

/**
 * Why a mail was not written by a person (RFC 3834, 2; and what mailers do in
 * its stead), or null. The subject is never asked.
 */
export function automaticReason(headers: Headers, envelope: Envelope): string | null {
  const submitted = headers.first('auto-submitted').toLowerCase();
  if (submitted && !/^no\b/.test(submitted)) return 'auto-submitted';
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-autoresponder')) return 'autoreply';
  const precedence = headers.first('precedence').toLowerCase();
  if (/^(bulk|junk|auto_reply)\b/.test(precedence)) return 'precedence';
  // A group that the shop receives its mail by marks every person's mail as a list's.
  if (!isOfGroup(headers) && /^list\b/.test(precedence)) return 'precedence';
  if (!isOfGroup(headers) && (headers.has('list-id') || headers.has('list-unsubscribe-post'))) return 'list';
  if (headers.has('x-mend-loop')) return 'loop';
  if (/^multipart\/report/i.test(headers.first('content-type'))) return 'report';
  if (envelope.from === '' || envelope.from === '<>' || headers.first('return-path').replace(/\s/g, '') === '<>') return 'null-sender';
  if (isMachineAddress(envelope.sender)) return 'machine';
  return null;
}

/** Handed on by a Google Group, by which many shops share their support address. */
export function isOfGroup(headers: Headers): boolean {
  return headers.has('x-google-group-id');
}

/** Addresses that nobody reads: answering them is useless or starts a loop. */
export function isMachineAddress(address: string): boolean {
  return /^(mailer(-?daemon)?|postmaster|no-?reply|do-?not-?reply|bounces?|noreply[-+.].*|.*[-+._](no-?reply|noreply))@/i.test(address);
}
