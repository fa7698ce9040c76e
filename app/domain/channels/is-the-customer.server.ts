import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';

/** Whether an address is the one that opened the ticket, or another of its customer's own. */
export async function isTheCustomer(desk: Pick<Desk, 'shop' | 'db'>, address: string, ticket: Pick<Ticket, 'requesterEmail' | 'customerId'>): Promise<boolean> {
  const writer = normalEmail(address);
  if (!writer) return false;
  if (writer === normalEmail(ticket.requesterEmail)) return true;
  if (!ticket.customerId) return false;
  const claim = await desk.db.customerClaim.findFirst({ where: { shopId: desk.shop.id, kind: 'email', value: writer, customerId: ticket.customerId } });
  return claim !== null;
}
