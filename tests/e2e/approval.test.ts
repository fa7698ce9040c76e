import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// Two people and one refund beyond the first one's budget: what the second one
// approves is what was asked, or is told, in figures, what has changed since.

const stage = openStage();

const BUYER = 'hyejin.moon14@post.example';

/** Another member of staff than the store's owner. */
class Colleague extends Merchant {
  id = '';

  override open(path: string): Promise<void> {
    return super.open(`${path}${path.includes('?') ? '&' : '?'}as=${this.id}`);
  }
}

test('beyond a budget a colleague decides: refused with what changed, declined, taken back, and approved once from two windows', { timeout: 180_000 }, async () => {
  const [owner, twin, agent] = [await stage.person(Merchant, 'ko'), await stage.person(Merchant, 'ko'), await stage.person(Colleague, 'en')];
  // Mend hears of it while the budgets are written.
  const { name: order } = (await stage.stack.control('create-order', { customerId: BUYER })) as { name: string };
  await bound(owner, '1');
  agent.id = (await owner.page.locator('option', { hasText: '유새봄' }).getAttribute('value'))!;
  const ticket = await openTicket(agent, order);
  try {
    await askFor(agent);
    await agent.app.getByText(agent.t('resolution', 'state.awaiting.ownText')).waitFor();
    await agent.picture('approval-waits');
    await stage.stack.control('refund', { orderId: order, amount: '500' });
    await refusedWithFigures(owner, ticket);
    await declined(owner, agent);
    await takenBack(agent);
    await approvedOnce(owner, twin, agent, ticket);
  } finally {
    await bound(owner, '');
  }
  expect([...owner.faults, ...twin.faults, ...agent.faults].filter((fault) => !/\b(409|422)\b/.test(fault))).toEqual([]);
});

/** What an agent may give at once without a second person; empty for any amount. */
async function bound(owner: Merchant, amount: string): Promise<void> {
  await owner.open('/app/settings/budgets');
  const field = owner.app.getByLabel(owner.t('budgets', 'limits.perAction'), { exact: true }).first();
  await field.waitFor();
  await expect.poll(() => field.fill('2').then(() => field.fill(amount)).then(() => owner.page.locator('#save-bar').isVisible()), { timeout: 10_000 }).toBe(true);
  await owner.page.locator('#save-bar-save').click();
  await owner.page.locator('#save-bar').waitFor({ state: 'hidden' });
}

/** Asked about by its buyer through the storefront's form. */
async function openTicket(agent: Merchant, order: string): Promise<string> {
  await writeIn(stage.stack, { locale: agent.locale, name: 'Hyejin', email: BUYER, topic: 'other', orderNumber: order, message: order });
  await agent.open('/app/tickets');
  const ticket = await agent.app.locator('tr', { hasText: order }).locator('a[href^="/app/tickets/"]').first().getAttribute('href');
  await agent.open(ticket!);
  return ticket!;
}

/** One unit of the first line is to be refunded. */
async function askFor(agent: Merchant): Promise<void> {
  await agent.app.getByRole('button', { name: agent.t('resolution', 'offer.refund'), exact: true }).click();
  const dialog = dialogOf(agent.app);
  await dialog.getByRole('button', { name: agent.t('resolution', 'lines.more') }).first().click();
  await agent.goOn();
  await agent.confirm(/^Refund \S+$/);
}

async function refusedWithFigures(owner: Merchant, ticket: string): Promise<void> {
  await owner.open(ticket);
  await review(owner);
  const dialog = dialogOf(owner.app);
  await dialog.getByRole('button', { name: owner.t('resolution', 'approval.approve'), exact: true }).click();
  await dialog.getByText(owner.t('resolution', 'changed.refundable')).waitFor();
  // As it was asked, and as it is: ₩500 less.
  const figures = /^₩([\d,]+) → 현재 ₩([\d,]+)$/.exec(await dialog.getByText(/→ 현재/).first().innerText())!;
  const [was, is] = figures.slice(1).map((text) => Number(text.replaceAll(',', '')));
  expect(was! - is!).toBe(500);
  expect(await dialog.getByRole('button', { name: owner.t('resolution', 'approval.approve'), exact: true }).isDisabled()).toBe(true);
  await owner.picture('approval-changed');
}

async function declined(owner: Merchant, agent: Merchant): Promise<void> {
  const dialog = dialogOf(owner.app);
  await dialog.getByLabel(owner.t('resolution', 'approval.note')).fill('500원이 먼저 환불되었어요.');
  await dialog.getByRole('button', { name: owner.t('resolution', 'approval.decline'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await agent.app.getByText(agent.t('resolution', 'approval.saidNote', { note: '500원이 먼저 환불되었어요.' })).waitFor();
}

async function takenBack(agent: Merchant): Promise<void> {
  await askFor(agent);
  await agent.app.getByRole('button', { name: agent.t('resolution', 'approval.look'), exact: true }).click();
  const dialog = dialogOf(agent.app);
  await dialog.getByRole('button', { name: agent.t('resolution', 'approval.withdraw'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await agent.app.getByText(agent.t('resolution', 'state.dropped.withdrawn.title', { what: 'Refund', amount: 'X' }).split('X')[1]!).waitFor();
}

async function approvedOnce(owner: Merchant, twin: Merchant, agent: Merchant, ticket: string): Promise<void> {
  await askFor(agent);
  await agent.app.getByText(agent.t('resolution', 'state.awaiting.ownText')).waitFor();
  for (const window of [owner, twin]) {
    await window.open(ticket);
    await review(window);
  }
  const approve = owner.t('resolution', 'approval.approve');
  await dialogOf(owner.app).getByRole('button', { name: approve, exact: true }).click();
  await dialogOf(owner.app).waitFor({ state: 'hidden' });
  await owner.app.getByText(/₩[\d,]+ 환불/).first().waitFor();
  await dialogOf(twin.app).getByRole('button', { name: approve, exact: true }).click();
  await dialogOf(twin.app).getByText(twin.t('problems', 'approval_decided')).waitFor();
  await twin.picture('approval-decided');
  await agent.app.getByText(/^₩[\d,]+ refunded$/).first().waitFor();
  await agent.picture('approval-done');
}

/** Once the page lives: the order is read when it does. */
async function review(owner: Merchant): Promise<void> {
  await owner.app.getByRole('button', { name: owner.t('resolution', 'offer.refund'), exact: true }).waitFor();
  await owner.app.getByRole('button', { name: owner.t('resolution', 'approval.review'), exact: true }).click();
  await dialogOf(owner.app).getByLabel(owner.t('resolution', 'approval.note')).waitFor();
}

function dialogOf(app: FrameLocator) {
  return app.getByRole('dialog');
}
