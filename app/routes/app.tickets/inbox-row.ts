import type { TicketStatus } from '#app/ui/StatusBadge.tsx';

/** One line of the inbox, with no more than it draws. */
export interface InboxLine {
  id: string;
  number: number;
  /** As it was read: a change of many at once names it for each. */
  version: number;
  subject: string;
  /** Customer's name, else what the writer called herself, else the address. */
  who: string | null;
  status: TicketStatus;
  unread: boolean;
  heldBack: boolean;
  assignee: string | null;
  waitingSince: Date | null;
  /** Only while someone waits for the first answer. */
  answerDueAt: Date | null;
  /** Only when nobody waits. */
  lastMessageAt: Date | null;
  order: string | null;
  fulfillment: string | null;
  parcel: string | null;
  cause: string | null;
}
