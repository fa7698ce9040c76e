import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { unlinkOrder } from '#app/domain/tickets/unlink-order.server.ts';

const LinkForm = z.object({ version: z.int(), orderId: z.string().regex(/^\d{1,20}$/) });
const UnlinkForm = LinkForm.pick({ version: true });

/** POST: the ticket is about this order. DELETE: about none. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ticketId = idIn(params.ticketId);
    if (request.method === 'DELETE') {
      const ref = { ticketId, ...(await readForm(request, UnlinkForm)) };
      return { version: await desk.transaction((ledger) => unlinkOrder(ledger, ref)) };
    }
    const link = { ticketId, ...(await readForm(request, LinkForm)) };
    return { version: await desk.transaction((ledger) => linkOrder(ledger, link)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
