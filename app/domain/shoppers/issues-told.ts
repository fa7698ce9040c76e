import type { RequestKind } from './order-help.ts';

/** What an extension shows of an order or a customer: one shape for accounts and for the admin. Words are in the reader's language, times ISO text. */
export interface IssuesTold {
  /** The order that was asked about; null for a customer as a whole. */
  order: OrderTold | null;
  /** Newest first. */
  tickets: TicketTold[];
  issues: IssueTold[];
  resolutions: ResolutionTold[];
  can: CanTold;
}

export interface OrderTold {
  id: string;
  name: string;
  /** What may be chosen from where a request is about goods. */
  items: { id: string; title: string; quantity: number }[];
}

export interface TicketTold {
  id: string;
  number: number;
  subject: string;
  /** ours: an answer is due · late: it was due earlier · theirs: the shop wrote last · resolved. */
  state: 'ours' | 'late' | 'theirs' | 'resolved';
  /** The state in words. */
  says: string;
  at: string;
  /** For agents: whose it is was typed, and nothing proves it. */
  unverified?: boolean;
  /** The newest, oldest first; empty where the app's own page shows them. */
  messages: MessageTold[];
  /** Whether the reader may answer here. */
  reply: boolean;
}

export interface MessageTold {
  id: string;
  who: 'me' | 'shop' | 'other';
  at: string;
  text: string;
  /** How many files came with it. */
  files: number;
}

export interface IssueTold {
  id: string;
  /** What went wrong. */
  about: string;
  state: 'open' | 'answered' | 'closed';
  /** How it stands, or how it ended. */
  says: string;
  at: string;
  /** Number of the newest ticket about it. */
  ticket: number | null;
  /** For agents: all who told of it typed who they are, and nothing proves it. */
  unverified?: boolean;
}

export interface ResolutionTold {
  id: string;
  state: 'open' | 'done' | 'failed';
  says: string;
  at: string;
}

export interface CanTold {
  /** Open a ticket, in the agent's name. */
  open: boolean;
  /** What may be asked of the order. */
  ask: AskTold[];
}

export interface AskTold {
  kind: RequestKind;
  says: string;
  hint: string;
  /** It is about chosen goods. */
  withItems: boolean;
  /** It asks where the order shall go instead, in its own country. */
  withAddress: boolean;
}

/** A ticket that an agent opened for a customer. */
export interface WrittenDown {
  ticketId: string;
  number: number;
  /** Whether Shopify holds an address that answers go to. */
  emailed: boolean;
}
