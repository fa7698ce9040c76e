import { z } from 'zod';
import { standardStatus } from './inbox-address.ts';

const Written = z.object({
  status: z.enum(['open', 'waiting', 'resolved', 'all']).optional().catch(undefined),
  assigned: z.enum(['any', 'me', 'none']).catch('any').default('any'),
  unread: z.literal('1').optional().catch(undefined),
  held: z.literal('1').optional().catch(undefined),
  cause: z.uuid().optional().catch(undefined),
  sort: z.enum(['recent', 'waiting']).catch('recent').default('recent'),
  q: z.string().trim().max(200).catch('').default(''),
  /** Where a page of the list begins; given out by the list. */
  page: z.string().max(3000).optional().catch(undefined),
});

/**
 * What the inbox's address asks for; what cannot be read is left out. Unless it
 * says otherwise the list is of open tickets, and a search goes through all.
 */
export const InboxQuery = Written.transform((query) => ({ ...query, status: query.status ?? standardStatus(query.q) }));

export type InboxQuery = z.infer<typeof InboxQuery>;
