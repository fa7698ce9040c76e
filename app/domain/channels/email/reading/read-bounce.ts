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
  if (/^\s*(final-recipient|action|status)\s*:/im.test(mail.report)) return fromReport(mail.report);
  const sent = /^(mailer-?daemon|postmaster|mail-?daemon|mdaemon)\b|^(bounces?|mailerdaemon)@/i.test(mail.sender) || mail.sender === '';
  const subject = /undeliver|non-?remis|delivery (status|failure|report)|failure notice|failed|returned (mail|to sender)|delivery.*(fail|problem)|mail (delivery|system) (failed|error)|nondeliverable|반송|전송 ?실패|배달 ?(실패|되지)/i.test(mail.subject);
  const report = /^multipart\/report/i.test(mail.contentType);
  if (!report && !(sent && (subject || FAILURE.test(mail.text))) && !(subject && FAILURE.test(mail.text))) return null;
  return fromWords(mail.subject, mail.text);
}

function fromReport(report: string): Bounce {
  const fields = (name: string) => [...report.matchAll(new RegExp(`^${name}\\s*:\\s*(.+(?:\\r?\\n[ \\t].+)*)`, 'gim'))].map((match) => match[1]!.replace(/\s+/g, ' ').trim());
  const actions = fields('action').map((action) => action.toLowerCase());
  const statuses = fields('status');
  const failed = actions.length ? actions.some((action) => action.startsWith('failed')) : statuses.some((status) => status.startsWith('5'));
  const temporary = statuses.length > 0 && statuses.every((status) => status.startsWith('4'));
  const recipients = fields('(?:final|original)-recipient').map(addressIn).filter((address) => address !== null);
  return { final: failed && !(temporary && !actions.some((action) => action.startsWith('failed'))), recipients: [...new Set(recipients)], reason: fields('diagnostic-code')[0]?.slice(0, 300) ?? statuses[0] ?? '' };
}

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
