import { beforeAll, describe, expect, test } from 'vitest';
import { ticketFacts } from '#app/domain/channels/ticket-facts.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { filledTemplate, type FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { blockingFindings } from '#app/domain/templates/check-message.ts';
import { seedTemplates } from '#app/domain/templates/seed-templates.server.ts';
import type { TemplatePrompt, TemplateRow } from '#app/domain/templates/template-row.ts';
import { templates } from '#app/domain/templates/templates.server.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';

// What a shop begins with, as an agent finds it on a real ticket: from the order
// read at Shopify to the words that the send would be refused for.

/** Written about a parcel that is under way. */
const aboutParcel = ['address-too-late', 'cancel-too-late', 'where-is-my-order', 'late-parcel', 'delivered-not-received', 'held-at-customs', 'split-shipment'];
/** Tells of a refund that was made before, and there was none. */
const aboutRefund = 'refund-not-seen';

let scene: Scene;
let rows: TemplateRow[];

beforeAll(async () => {
  scene = await aScene();
  await scene.desk.transaction(seedTemplates);
  rows = await templates(scene.desk);
});

async function composed(row: TemplateRow, filled = Object.fromEntries(row.prompts.map((prompt) => [prompt.name, typed(prompt)]))): Promise<FilledTemplate> {
  return filledTemplate(scene.desk, { ticketId: scene.ticketId, templateId: row.id, filled });
}

const typed = ({ kind }: TemplatePrompt) => ({ date: '2026-12-01', choice: '0', number: '3', text: '직접 쓴 말' })[kind];

/** What would stop the send, by template. */
async function stops(): Promise<Record<string, string[]>> {
  const facts = await ticketFacts(scene.desk, { ticketId: scene.ticketId, resolutionId: null });
  const found: Record<string, string[]> = {};
  await Promise.all(rows.map(async (row) => {
    const { text, holes, faults, locale, resolutionKind } = await composed(row);
    // An outcome comes with its plan, which is not made here.
    const attached = resolutionKind && { kind: resolutionKind, orderId: scene.orderId, amounts: null };
    const findings = blockingFindings(text, { locale, facts: { ...facts, attached }, expects: resolutionKind ? [resolutionKind] : [] });
    const reasons = [...holes, ...faults.map(({ name }) => name), ...findings.filter(({ check }) => check === 'untruths').map(({ words }) => words.key)];
    if (reasons.length > 0) found[row.situation] = reasons;
  }));
  return found;
}

describe('of the starters on a ticket', () => {
  test('a prompt that is not filled in is a hole by its name', async () => {
    const row = rows.find(({ situation }) => situation === 'changed-mind')!;
    const { holes, text, prompts } = await composed(row, { returnCost: '1' });
    expect(holes).toEqual(['prompt.returnBy']);
    expect(text).toContain('{{ prompt.returnBy }}까지');
    expect(text).toContain(prompts.find(({ name }) => name === 'returnCost')!.choices[1]!.ko);
  });

  test('those about a parcel stop while nothing has left, all others go', async () => {
    const found = await stops();
    expect(Object.keys(found).filter((situation) => situation !== aboutRefund).sort()).toEqual(aboutParcel.toSorted());
    for (const situation of aboutParcel) expect(found[situation], situation).toContain('parcel.carrier');
  });

  test('and they go too once the parcel is under way', async () => {
    scene.sandbox.acts.fulfill(scene.store, scene.order().id);
    await keepOrder(scene.desk, (await scene.desk.shopify.orderSnapshot(scene.orderId))!, { source: 'fill', readAt: scene.desk.clock.now() });
    expect(Object.keys(await stops()).filter((situation) => situation !== aboutRefund)).toEqual([]);
  });
});
