import { z } from 'zod';

/** What the inbox's address asks for; what cannot be read is left out. */
export const InboxQuery = z.object({
  status: z.enum(['open', 'waiting', 'resolved', 'all']).catch('open').default('open'),
  assigned: z.enum(['any', 'me', 'none']).catch('any').default('any'),
  unread: z.literal('1').optional().catch(undefined),
  held: z.literal('1').optional().catch(undefined),
  cause: z.uuid().optional().catch(undefined),
  sort: z.enum(['recent', 'waiting']).catch('recent').default('recent'),
  q: z.string().trim().max(200).catch('').default(''),
  /** Where a page of the list begins; given out by the list. */
  page: z.string().max(300).optional().catch(undefined),
});

export type InboxQuery = z.infer<typeof InboxQuery>;
