export interface Bounce {
  /** Delivery failed for good; false for a delay or a relayed note. */
  final: boolean;
  /** The failed recipients as the report names them, lower case. */
  recipients: string[];
  /** What the other server said. */
  reason: string;
}

/**
 * Reads a report about a mail that could not be delivered: RFC 3464 where the
 * mailer follows it, else by the words of old mailers. Null when it is none.
 * @param text the parts of the mail that are meant to be read, the report included
 */
export function readBounce(mail: { contentType: string; subject: string; sender: string; text: string; report: string }): Bounce | null {
  // A note that it was read, or a complaint, is a report as well (RFC 8098, RFC 5965): the mail did arrive.
  const kind = /\breport-type\s*=\s*"?([\w-]+)/i.exec(mail.contentType)?.[1]?.toLowerCase() ?? 'delivery-status';
  if (kind !== 'delivery-status') return null;
  if (/^\s*(final-recipient|action|status)\s*:/im.test(mail.report)) return fromReport(mail.report);
  const machine = mail.sender === '' || /^(mailer-?daemon|postmaster|mail-?daemon|mdaemon|bounces?)\b/i.test(mail.sender);
  const subject = SUBJECT.test(mail.subject);
  const words = FAILURE.test(mail.text) || DELAY.test(mail.text);
  const report = /^multipart\/report/i.test(mail.contentType);
  if (!report && !(machine && (subject || words)) && !(subject && words)) return null;
  return fromWords(mail.subject, mail.text);
}

function fromReport(report: string): Bounce {
  const fields = (name: string) => [...report.matchAll(new RegExp(`^${name}\\s*:\\s*(.+(?:\\r?\\n[ \\t].+)*)`, 'gim'))].map((match) => match[1]!.replace(/\s+/g, ' ').trim());
  const actions = fields('action').map((action) => action.toLowerCase());
  const statuses = fields('status');
  // "failed" with a 4.x.x status: given up after many tries. Mailers that know no action have a status alone.
  const known = actions.some((action) => /^(failed|delayed|delivered|relayed|expanded)/.test(action));
  const final = known ? actions.some((action) => action.startsWith('failed')) : statuses.some((status) => status.startsWith('5'));
  const recipients = fields('(?:final|original)-recipient').map(addressIn).filter((address) => address !== null);
  return { final, recipients: [...new Set(recipients)], reason: fields('diagnostic-code')[0]?.slice(0, 300) ?? statuses[0] ?? '' };
}

const SUBJECT =
  /undeliver|non-?remis|deliver(y|ed)?.{0,40}(status|failure|report|fail|problem|warning|delay|error)|(not|could not) (yet )?(been |be )?delivered|failure notice|mail failure|returned (mail|to sender)|mail (delivery|system) (failed|error)|non-?deliver|message.{0,60}delayed|반송|전송 ?실패|배달 ?(실패|되지)|не доставлен|退信/i;
const FAILURE = /\b5\d\d[ -]|\b5\.\d\.\d{1,3}\b|does not exist|user unknown|unknown user|no such (user|mailbox|address)|permanent (error|failure)|mailbox (unavailable|not found|is full)|not listed in|could not be delivered|couldn't be delivered|unable to deliver|undeliverable|delivery.{0,20}failed|recipient.{0,20}(rejected|unknown)|존재하지 않|수신 ?거부|전송에 실패|배달하지 못/i;
const DELAY = /delay|warning: could not send|will (keep trying|be retried|continue)|temporar|not yet been delivered|지연/i;

function fromWords(subject: string, text: string): Bounce {
  const told = text.slice(0, 4000);
  const delayed = DELAY.test(subject) || (DELAY.test(told) && !FAILURE.test(told));
  const recipients = [...told.matchAll(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g)].map((match) => match[0].toLowerCase());
  return { final: !delayed, recipients: [...new Set(recipients)].slice(0, 10), reason: (/^.*(?:\b5\d\d[ -]|\b5\.\d\.\d).*$/m.exec(told)?.[0] ?? subject).trim().slice(0, 300) };
}

function addressIn(field: string): string | null {
  return /[^\s;<>]+@[^\s;<>]+/.exec(field)?.[0].toLowerCase() ?? null;
}
