import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';
import type { Money } from '#app/platform/money.ts';
import type { TicketStatus } from '../StatusBadge.tsx';

/** What the ticket page draws, and no more. */
export interface TicketView {
  ticket: TicketHead;
  /** Oldest first. */
  messages: MessageView[];
  events: EventView[];
  /** Where earlier messages begin; null when all are here. */
  earlier: string | null;
  drafts: { reply: DraftView | null; note: DraftView | null };
  /** Where an answer goes; null when there is no address it may go to. */
  answersTo: { address: string; whose: 'requester' | 'shopify' } | null;
  agents: { id: string; name: string }[];
  me: string;
  issues: IssueView[];
  resolutions: ResolutionView[];
  /** Refunds by others; `ends`: by taking in the return of an exchange, as was agreed; `inQuestion`: perhaps by Mend; `clashing`: what Mend has made good of the same units. */
  refundsElsewhere: { id: string; at: Date; total: Money; ends: boolean; inQuestion: boolean; clashing: { kind: ResolutionKind; orderName: string | null; ticketNumber: number | null }[] }[];
  causes: CauseGroup[];
  earlierTickets: { id: string; number: number; subject: string; status: TicketStatus; openedAt: Date }[];
  /** Of the last 90 days, per currency. */
  compensation: { refunded: Money; replaced: Money; given: Money; count: number }[];
  /** Whether Shopify itself also writes, as the shop chose. */
  shopifyNotifies: { refund: boolean; replacement: boolean; return: boolean };
  /** How far gestures may go: share of what was paid for an order; and how long they are good for. */
  goodwill: { percent: number; days: number };
  /** What keeps names or orders empty; null when nothing does. */
  gaps: AccessGaps | null;
}

export interface TicketHead {
  id: string;
  number: number;
  version: number;
  subject: string;
  status: TicketStatus;
  channel: string;
  /** Language of the customer. */
  locale: string;
  customerId: string | null;
  customerName: string | null;
  customerMatch: string | null;
  verified: boolean;
  requesterName: string | null;
  requesterEmail: string | null;
  requesterPhone: string | null;
  orderId: string | null;
  orderName: string | null;
  /** The linked order is not this customer's own. */
  orderIsForeign: boolean;
  assigneeId: string | null;
  unread: boolean;
  heldBack: boolean;
  waitingSince: Date | null;
  answerDueAt: Date | null;
  firstAnsweredAt: Date | null;
  openedAt: Date;
}

export interface MessageView {
  id: string;
  kind: 'customer' | 'agent' | 'note' | 'system';
  name: string | null;
  email: string | null;
  /** What was written now. */
  text: string;
  /** What was quoted below it, if anything. */
  quote: string | null;
  html: string | null;
  automated: boolean;
  thirdParty: boolean;
  /** Where the customer wrote it, when that is not the ticket's own channel. */
  via: 'thread' | 'agent' | 'chat' | 'account' | null;
  at: Date;
  attachments: AttachmentView[];
  mail: { id: string; state: string; error: string | null } | null;
  /** Held until this resolution is done. */
  heldFor: string | null;
  templateId: string | null;
}

export interface AttachmentView {
  id: string;
  /** A signed link to it, which runs out within the hour. */
  href: string;
  name: string;
  type: string;
  size: number;
  /** Where its picture stands in the mail's HTML; null for a file beside it. */
  cid: string | null;
}

export interface EventView {
  id: string;
  kind: string;
  actorKind: string;
  actor: string | null;
  at: Date;
  payload: Record<string, unknown>;
}

export interface DraftView {
  body: string;
  templateId: string | null;
  /** When it was saved, in milliseconds. */
  at: number;
}

export interface CauseGroup {
  id: string;
  title: string;
  causes: { id: string; title: string }[];
}

export interface IssueView {
  id: string;
  orderId: string;
  orderName: string | null;
  cause: string | null;
  causeId: string | null;
  status: 'open' | 'closed';
  valid: boolean | null;
  outcome: string | null;
  version: number;
  openedAt: Date;
  lines: { orderLineId: string; quantity: number }[];
  /** Colleagues' tickets that tell of it too. */
  sharedWith: number;
}

export interface ResolutionView {
  id: string;
  issueId: string;
  orderId: string;
  kind: ResolutionKind;
  /** Its goods, as one text: two with the same text are about the same units of the same lines. Empty for a kind without lines. */
  about: string;
  state: string;
  amount: Money;
  /** How an issue that rests on it is closed. */
  closesAs: string;
  at: Date;
  /** The replacement order and its name, once there is one. */
  replacementId: string | null;
  replacementName: string | null;
  /** What really moved, once it did. */
  moved: Money | null;
  /** The payment provider has not confirmed it yet. */
  pending: boolean;
  /** Further values for its words. */
  values: Record<string, string>;
  /** A return or exchange whose planned label is missing: yet, or for good where it is over. */
  lacksLabel: boolean;
  /** Refund settled, or replacement delivered. */
  delivered: Date | null;
  /** No scan for so long that it counts as delivered. */
  assumed: boolean;
  /** A replacement that left and has not arrived: an agent may end it as lost. */
  mayBeLost: boolean;
  /** A replacement order that has not left yet. */
  mayBeCancelled: boolean;
  /** It was done and is not any more: given up for lost, or sent back or cancelled. */
  ended: 'lost' | 'undone' | null;
  /** It was ended and its parcel arrived all the same. */
  arrivedAfterAll: Date | null;
  /** An intake that may be ours or somebody else's: a person must say. */
  inQuestion: boolean;
  /** Of what is unknown: when we look again, and when at the latest it is known to have happened or not. */
  checkAt: Date | null;
  knownBy: Date | null;
  /** Of a plan that waits for a second person: who asked; null where a policy did. */
  askedBy: string | null;
  /** The policy that did it, or asked, by itself. */
  policyName: string | null;
  askedById: string | null;
  /** A draft of what the shopper asked for in the storefront: an agent looks at it and confirms. */
  asked: boolean;
  /** It waited for a second person and was never sent: declined, taken back, or left for a week. Or an agent said of an intake that others did it, that it paid nothing, or that what went back is not ours. */
  dropped: 'declined' | 'withdrawn' | 'expired' | 'others' | 'unpaid' | 'besides' | null;
  /** What the second person said to a no. */
  declinedNote: string | null;
  /** Why it failed, in words. */
  failure: string | null;
  /** Planning it once more may help. */
  mayTryAgain: boolean;
}

/** An order that a ticket could be about. */
export interface OrderChoice {
  id: string;
  name: string;
  createdAt: Date;
  total: Money;
  fulfillmentStatus: string | null;
  items: string;
  /** Whether it is the ticket's customer's. */
  own: boolean;
}
