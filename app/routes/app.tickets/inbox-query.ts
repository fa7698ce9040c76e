import { z } from 'zod';

/** What the inbox's address asks for; what it cannot read it leaves out. */
export const InboxQuery = z.object({
  status: z.enum(['open', 'waiting', 'resolved', 'all']).catch('open').default('open'),
  assigned: z.enum(['any', 'me', 'none']).catch('any').default('any'),
  unread: z.literal('1').optional().catch(undefined),
  held: z.literal('1').optional().catch(undefined),
  cause: z.uuid().optional().catch(undefined),
  sort: z.enum(['recent', 'waiting']).catch('recent').default('recent'),
  q: z.string().trim().max(200).catch('').default(''),
  after: z.string().max(300).optional().catch(undefined),
  before: z.string().max(300).optional().catch(undefined),
});

export type InboxQuery = z.infer<typeof InboxQuery>;
