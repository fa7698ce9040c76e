import { resolutionsOfTicket, type ResolutionsPage } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import type { Event, Message, OutboxMail, Resolution } from '#app/platform/generated/prisma/client.ts';
import { budgetTruths } from './budget-truths.ts';
import { keyTruths } from './key-truths.ts';
import { messageTruths } from './message-truths.ts';
import { outcomeTruths } from './outcome-truths.ts';
import { clashTruths, unitTruths } from './unit-truths.ts';
import { storyTruths } from './story-truths.ts';
import type { Scene } from './scene.ts';

/** What Mend says in the end. */
export interface Said {
  rows: Resolution[];
  events: Event[];
  messages: (Message & { mail: OutboxMail | null })[];
  unread: Map<string, boolean>;
  /** Of each ticket. */
  pages: ResolutionsPage[];
}

/** Everything that must be true once all is quiet; a line for each thing that is not. */
export async function untruths(scene: Scene): Promise<string[]> {
  const said = await whatMendSays(scene);
  return [...scene.wrongs, ...[outcomeTruths, unitTruths, clashTruths, messageTruths, storyTruths, keyTruths, budgetTruths].flatMap((truths) => truths(scene, said))];
}

async function whatMendSays({ job, store: { shop }, issues }: Scene): Promise<Said> {
  const where = { shopId: shop.id };
  const [rows, events, messages, mails, tickets, pages] = await Promise.all([
    job.db.resolution.findMany({ where }),
    job.db.event.findMany({ where: { ...where, subjectKind: 'resolution' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    job.db.message.findMany({ where: { ...where, kind: 'agent' } }),
    job.db.outboxMail.findMany({ where: { ...where, kind: 'reply' } }),
    job.db.ticket.findMany({ where, select: { id: true, unread: true } }),
    Promise.all(issues.map(({ ticketId }) => resolutionsOfTicket(job, ticketId))),
  ]);
  return {
    rows, events, pages,
    messages: messages.map((message) => ({ ...message, mail: mails.find((mail) => mail.messageId === message.id) ?? null })),
    unread: new Map(tickets.map((ticket) => [ticket.id, ticket.unread])),
  };
}
