import { beforeAll, describe, expect, test } from 'vitest';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { notifyAgent } from '#app/domain/channels/email/send-notices.server.ts';
import { queueNotices } from '#app/domain/channels/email/queue-notices.server.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';
import { adminPage } from './storefront-input-admin.ts';
import { doors } from './storefront-input-doors.ts';
import { hostile } from './storefront-input-hostile.ts';
import { knock } from './storefront-input-knock.ts';
import { anInputShop, type InputShop } from './storefront-input-shop.ts';

// What was taken at the storefront's doors, where agents and shoppers read it: words, and nothing that runs.

const door = (route: string, n = 0) => doors.filter((one) => one.route === route && one.sends)[n]!;
const words = hostile['HTML']! + hostile['Liquid']!;

describe('in the admin', () => {
  const app = anAppInSandbox();
  let ticketId: string;
  beforeAll(async () => {
    const { desk } = await app.open();
    const shop = { desk } as unknown as InputShop;
    const fields = { ...door('proxy.tickets').fields!(shop), name: words.slice(0, 100), message: words, orderNumber: '<b>{{1}}</b>' };
    const photos = [new File([new Uint8Array(aPngPhoto())], '"><img src=x onerror=alert(1)>.png')];
    expect((await knock(door('proxy.tickets'), shop, { fields, photos })).status).toBe(201);
    await knock(door('proxy.signals.ts', 1), shop, { fields: { kind: 'miss', about: '<script>alert(1)</script>', locale: 'ko' } });
    ticketId = (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id } })).id;
  });

  test.each([
    ['a ticket', () => `tickets/${ticketId}`, '&quot;&gt;&lt;/textarea&gt;&lt;/script&gt;&lt;script&gt;alert(1)'],
    ['the inbox', () => 'tickets', '&quot;&gt;&lt;/textarea&gt;&lt;/script&gt;&lt;script&gt;alert(1)'],
    ['what to write next', () => 'help/next', 'script alert 1'],
  ])('%s', async (_, address, shown) => {
    const page = await adminPage(app, address());
    // Behind the document stands its data for the browser, in a script of ours.
    const [drawn] = page.split('window.__remixContext');
    expect(drawn).toContain(shown);
    expect(page).not.toMatch(/<script>alert|<img src=x|<svg\/onload|<b>\{\{/);
    expect(page.split('</script').length).toBe(page.split('<script').length);
  });
});

test('in mails: no tag but ours, no line that could be a header', async () => {
  const shop = await anInputShop();
  const { desk } = shop;
  const bad = words.slice(0, 90);
  const asked = door('proxy.orders.requests.ts', 1).fields!(shop) as { request: { address: object } };
  const fields = { request: { ...asked.request, address: { ...asked.request.address, name: bad, address1: words, address2: hostile['lines of a mail'] } } };
  expect((await knock(door('proxy.orders.requests.ts', 1), shop, { fields })).status).toBe(201);
  for (const name of [bad, 'a\r\nBcc: everyone@mail.example', '{{ shop.secret }}'])
    expect((await knock(door('proxy.tickets'), shop, { fields: { ...door('proxy.tickets').fields!(shop), name, message: words, orderNumber: name.slice(0, 40) } })).status).toBe(201);
  const tickets = await desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, include: { messages: true } });
  for (const { id, messages } of tickets) {
    await acknowledgeTicket(desk, id);
    await queueNotices(desk, { ticketId: id, kind: 'new_ticket', messageId: messages[0]!.id });
  }
  await desk.transaction((ledger) => notifyAgent(ledger, '7001'));
  const mails = await desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id } });
  expect(mails.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['code', 'acknowledgement', 'notice']));
  expect(mails.length).toBeGreaterThan(4);
  for (const { html, subject, toName, toAddress, fromName, replyTo, text } of mails) {
    const tags = new Set([...html!.matchAll(/<\/?([^\s>/]+)/g)].map((found) => found[1]!.toLowerCase()));
    expect([...tags].filter((tag) => !OURS.has(tag))).toEqual([]);
    for (const line of [subject, toName, toAddress, fromName, replyTo]) expect(line ?? '').not.toMatch(/[\r\n<>]|\{\{/);
    expect(text).not.toContain('\0');
  }
  // The one that goes to the old address names the new one, as text.
  expect(mails.some(({ html }) => html!.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))).toBe(true);
});

const OURS = new Set(['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'p', 'br', 'ul', 'li', 'a', 'span', 'strong', 'table', 'tr', 'td']);

test('on the thread’s page: one text in the answer’s JSON, which the page sets as text', async () => {
  const shop = await anInputShop();
  const taken = await knock(door('proxy.thread.replies.ts'), shop, { fields: { ...door('proxy.thread.replies.ts').fields!(shop), text: words } });
  expect(taken.headers.get('content-type')).toMatch(/^application\/json/);
  const { view } = (await taken.json()) as { view: { messages: { passages: { text: string }[] }[] } };
  expect(view.messages.at(-1)!.passages).toEqual([{ text: words, quoted: false }]);
  const page = await (await knock(doors.find(({ route }) => route === 'proxy.thread')!, shop)).text();
  expect(page).not.toMatch(/alert\(1\)|innerHTML|insertAdjacentHTML|document\.write/);
});
