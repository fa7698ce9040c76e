import type { InboxLine } from './inbox-row.ts';

/**
 * The inbox's lines as one text of values by position. Told one by one, with
 * names and references, fifty lines are a third of the whole document.
 */
export function packLines(lines: InboxLine[]): string {
  return JSON.stringify(lines.map((line) => [
    line.id, line.number, line.version, line.subject, line.who, line.status, Number(line.unread), Number(line.heldBack),
    line.assignee, packed(line.waitingSince), packed(line.answerDueAt), packed(line.lastMessageAt), line.order, line.fulfillment, line.parcel, line.cause,
  ] satisfies Packed));
}

export function unpackLines(text: string): InboxLine[] {
  return (JSON.parse(text) as Packed[]).map(([id, number, version, subject, who, status, unread, heldBack, assignee, since, dueAt, lastAt, order, fulfillment, parcel, cause]) => ({
    id,
    number,
    version,
    subject,
    who,
    status,
    unread: unread === 1,
    heldBack: heldBack === 1,
    assignee,
    waitingSince: unpacked(since),
    answerDueAt: unpacked(dueAt),
    lastMessageAt: unpacked(lastAt),
    order,
    fulfillment,
    parcel,
    cause,
  }));
}

type Packed = [
  id: string, number: number, version: number, subject: string, who: string | null, status: InboxLine['status'], unread: number, heldBack: number,
  assignee: string | null, since: number | null, dueAt: number | null, lastAt: number | null, order: string | null, fulfillment: string | null, parcel: string | null, cause: string | null,
];

/** Whole seconds: nothing in the list is shown finer. */
function packed(at: Date | null): number | null {
  return at && Math.floor(at.getTime() / 1000);
}

function unpacked(at: number | null): Date | null {
  return at === null ? null : new Date(at * 1000);
}
