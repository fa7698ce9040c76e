import { expect, test } from 'vitest';
import { threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { openThread } from '#app/domain/shoppers/open-thread.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aProxiedRequest } from '#tests/builders/a-proxied-request.ts';
import { anArticle } from '#tests/builders/an-article.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { action as repliesDoor } from './proxy.thread.replies.ts';
import { action as signalsDoor } from './proxy.signals.ts';

test('an answer withdraws what seemed to have helped in the same browser', async () => {
  const desk = await aDesk();
  // Doors live by the real clock.
  desk.clock.set(new Date());
  const { ticketId } = await aTicket(desk);
  const { publicId } = await anArticle(desk);
  const call = (request: Request) => ({ request, params: {}, context: {} });
  const state = async () => (await desk.db.deflection.findFirstOrThrow({ where: { shopId: desk.shop.id } })).state;
  await signalsDoor(call(withName(aProxiedRequest(desk.shop, '/signals', { body: { kind: 'helped', about: publicId, locale: 'ko' } }), 'A phone')));
  const secret = threadSecret(desk, { id: ticketId, linkVersion: 0 }, 'haneul.kim@mail.example');
  const { token } = await openThread(desk.as({ kind: 'customer' }), secret);
  for (const [userAgent, then] of [['Another', 'pending'], ['A phone', 'withdrawn']] as const) {
    const body = new FormData();
    for (const [name, value] of Object.entries({ token, key: crypto.randomUUID(), text: '아직도 안 왔어요' })) body.append(name, value);
    const { url, headers } = aProxiedRequest(desk.shop, '/thread/replies', { query: { locale: 'ko' } });
    expect((await repliesDoor(call(withName(new Request(url, { method: 'POST', headers, body }), userAgent)))).status).toBe(201);
    expect(await state()).toBe(then);
  }
});

function withName(request: Request, userAgent: string): Request {
  request.headers.set('User-Agent', userAgent);
  return request;
}
