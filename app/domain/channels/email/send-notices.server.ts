import type { Desk, Ledger } from '#app/desk/desk.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { env } from '#app/platform/env.server.ts';
import { queueMail } from './queue-mail.server.ts';
import { WINDOW } from './write-notices.server.ts';

const MOST = 30;

/**
 * One mail per agent about everything since the last one. It names numbers and
 * subjects and leads to the tickets; what a customer wrote stays in the admin.
 */
export async function sendNotices(desk: Desk): Promise<void> {
  const now = desk.clock.now().getTime();
  const windowStart = new Date(Math.floor(now / WINDOW) * WINDOW);
  const waiting = await desk.db.agentNotice.findMany({
    where: { shopId: desk.shop.id, sentAt: null, createdAt: { lt: windowStart } },
    select: { agentId: true },
    distinct: ['agentId'],
  });
  for (const { agentId } of waiting) {
    await desk.transaction(async function tellAgent(ledger) {
      await notifyAgent(ledger, agentId);
    });
  }
}

/** One agent's mail. Workers at once make one each of what they took, and take nothing twice. */
export async function notifyAgent(ledger: Ledger, agentId: string): Promise<void> {
  const shopId = ledger.shop.id;
  // Taken before they are read: what another worker has taken meanwhile is not ours to tell.
  const taken = await ledger.db.agentNotice.updateManyAndReturn({ where: { shopId, agentId, sentAt: null }, data: { sentAt: ledger.clock.now() }, select: { id: true } });
  const notices = await ledger.db.agentNotice.findMany({
    where: { shopId, id: { in: taken.map(({ id }) => id) } },
    include: { agent: true, ticket: { select: { id: true, number: true, subject: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const [first] = notices;
  if (!first) return;
  const { agent } = first;
  // Switched off meanwhile: the notices are settled without a mail.
  const wishes: Record<string, boolean> = { new_ticket: agent.notifyNewTicket, reply: agent.notifyReply, approval: agent.notifyApproval };
  const wanted = notices.filter((notice) => wishes[notice.kind]);
  if (!agent.email || wanted.length === 0) return;
  const t = wordsFor(agent.locale, 'mail');
  const tickets = new Set(wanted.map((notice) => notice.ticketId)).size;
  const lines = merged(wanted).map((line) => `${t(`notice.${line.kind}`, { number: line.number, subject: line.subject, count: line.count })}\n${ticketLink(ledger, line.ticketId)}`);
  const more = lines.length > MOST ? [t('notice.more', { count: lines.length - MOST })] : [];
  await queueMail(ledger, {
    key: `notice:${agentId}:${first.id}`,
    kind: 'notice',
    locale: agent.locale,
    to: { address: agent.email, name: agent.name },
    subject: lines.length === 1 ? t(`notice.${wanted[0]!.kind}`, { number: wanted[0]!.ticket.number, subject: wanted[0]!.ticket.subject, count: wanted.length }) : t('notice.subject', { count: tickets }),
    text: [...lines.slice(0, MOST), ...more].join('\n\n'),
    footer: t('notice.off', { link: adminLink(ledger, 'settings') }),
  });
}

interface Line {
  ticketId: string;
  kind: string;
  number: number;
  subject: string;
  count: number;
}

/** Three answers to one ticket are one line. */
function merged(notices: { ticketId: string; kind: string; ticket: { number: number; subject: string } }[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { ticketId, kind, ticket } of notices) {
    const key = `${ticketId}:${kind}`;
    const line = lines.get(key) ?? { ticketId, kind, number: ticket.number, subject: ticket.subject, count: 0 };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}

function ticketLink(ledger: Ledger, ticketId: string): string {
  return adminLink(ledger, `tickets/${ticketId}`);
}

/** Opens the app inside the admin, wherever the reader is signed in. */
function adminLink(ledger: Ledger, path: string): string {
  return `https://${ledger.shop.domain}/admin/apps/${env().SHOPIFY_API_KEY}/app/${path}`;
}
