import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { newOrderToken } from '#app/domain/shoppers/order-token.server.ts';
import { proveOrder, type OrderProof } from '#app/domain/shoppers/prove-order.server.ts';
import { RequestForm } from '#app/domain/shoppers/request-form.ts';
import { requestHelp } from '#app/domain/shoppers/request-help.server.ts';
import { aScene, type Scene } from './a-resolution.ts';
import type { TestDesk } from './a-desk.ts';

export interface Asking {
  scene: Scene;
  /** As a shopper's request comes in: on the shop's token, in the customer's name. */
  shopper: TestDesk;
  proof: OrderProof;
  ask(form: Partial<RequestForm> & { kind: RequestForm['kind'] }): ReturnType<typeof requestHelp>;
  requests(): ReturnType<TestDesk['db']['shopperRequest']['findMany']>;
}

let keys = 0;
export const aKey = () => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;

export async function anAsking(): Promise<Asking> {
  const scene = await aScene();
  const { desk, orderId } = scene;
  await desk.transaction(seedCauses);
  // The scene's own ticket and issue are another matter.
  await desk.db.orderIssue.updateMany({ where: { shopId: desk.shop.id }, data: { status: 'closed', outcome: 'answered', closedAt: desk.clock.now() } });
  await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id }, data: { status: 'resolved' } });
  const shopper = scene.job.as({ kind: 'customer' });
  const proof = await proveOrder(shopper, { token: newOrderToken(shopper, orderId, 'code') }, null);
  return {
    scene, shopper, proof,
    ask: (form) => requestHelp(shopper, proof, RequestForm.parse({ key: aKey(), ...form }), { client: '203.0.113.9', locale: 'ko' }),
    requests: () => desk.db.shopperRequest.findMany({ where: { shopId: desk.shop.id }, orderBy: { createdAt: 'asc' } }),
  };
}

/** What of this shop's tickets, issues and plans came of requests. */
export async function made({ scene: { desk, issueId, ticketId } }: Asking) {
  const shopId = desk.shop.id;
  return {
    tickets: await desk.db.ticket.findMany({ where: { shopId, id: { not: ticketId } }, orderBy: { number: 'asc' }, include: { messages: { orderBy: { createdAt: 'asc' } } } }),
    issues: await desk.db.orderIssue.findMany({ where: { shopId, id: { not: issueId } }, include: { lines: true, cause: true, tickets: true } }),
    plans: await desk.db.resolution.findMany({ where: { shopId } }),
  };
}

export async function sentAndDelivered({ scene }: Asking): Promise<void> {
  const { sandbox, store, order, desk, orderId } = scene;
  const parcel = sandbox.acts.fulfill(store, order().id);
  sandbox.acts.deliver(store, parcel.id);
  await refreshOrder(desk, orderId);
}

export const address = { name: '김하늘', address1: '연못길 99', address2: '2층', city: '해운대구', province: '부산', zip: '48095', phone: '010-0000-1234' };
