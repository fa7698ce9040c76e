import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { aDeskInSandbox, shopifyPortOver } from '#tests/builders/a-sandbox.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { moveStock } from '#sandbox/state/stock.ts';
import type { TestDesk } from '#tests/builders/a-desk.ts';

/** An order with so many lines, two units each, with a ticket and an open issue about it. */
export interface PlanScene {
  orderId: string;
  issueId: string;
  ticketId: string;
  lineIds: string[];
}

export interface PlanShop {
  desk: TestDesk;
  /** Milliseconds that Shopify has taken so far. */
  shopifyTime(): number;
  scene(lines: number): Promise<PlanScene>;
}

/** A shop whose Shopify is in this process; the time its answers take is told apart. */
export async function planShop(): Promise<PlanShop> {
  const { sandbox, desk: system } = await aDeskInSandbox({ bucketClock: () => performance.now() * 1000 });
  const timed = timedPort(await shopifyPortOver(sandbox, 'owner'));
  const desk = system.as({ kind: 'agent', id: '7001', name: 'Agent' }, timed.port);
  const variants = [...sandbox.world.all(sandbox.shop, 'ProductVariant')].filter((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20);
  // There is always enough: what is measured is the plan, not the stock.
  for (const { id } of variants) moveStock(sandbox.world, sandbox.shop, id, null, { available: 1_000_000, on_hand: 1_000_000 });
  const scene = async (lines: number): Promise<PlanScene> => {
    const variantIds = Array.from({ length: lines }, (_, n) => variants[n % variants.length]!.id);
    const bought = sandbox.acts.createOrder(sandbox.shop, { variantIds, quantities: variantIds.map(() => 2), paid: true });
    const orderId = numeric(bought.id);
    await keepOrder(desk, (await desk.shopify.orderSnapshot(orderId))!, { source: 'fill', readAt: desk.clock.now() });
    const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId } });
    const { issueId } = await anIssue(desk, { orderId, ticketId });
    // What the order set off is over before anything is measured.
    await sandbox.webhooks.drain();
    return { orderId, issueId, ticketId, lineIds: (bought['lines'] as { id: string }[]).map((line) => numeric(line.id)) };
  };
  return { desk, shopifyTime: timed.taken, scene };
}

function timedPort(port: ShopifyPort): { port: ShopifyPort; taken(): number } {
  let taken = 0;
  const timed = new Proxy(port, {
    get(target, name, receiver) {
      const act = Reflect.get(target, name, receiver) as unknown;
      if (typeof act !== 'function') return act;
      return async (...args: unknown[]) => {
        const began = performance.now();
        try {
          return await (act as (...given: unknown[]) => unknown).apply(target, args);
        } finally {
          taken += performance.now() - began;
        }
      };
    },
  });
  return { port: timed, taken: () => taken };
}

function numeric(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1);
}
