import { describe, expect, test } from 'vitest';
import { API_VERSION } from '#app/platform/api-version.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { freshTemplates } from './fresh-templates.server.ts';
import { recheckTemplates } from './recheck-templates.server.ts';
import { refuseBrokenTemplate } from './refuse-broken-template.server.ts';
import { restoreVersion } from './restore-version.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { templateBreak } from './template-break.ts';
import { templateFor } from './template-for.server.ts';
import { templateRow } from './templates.server.ts';

const ticket = { locale: 'ko', channel: 'email' };

/** Stored when the words of today did not hold yet. */
async function anOldOne(body: string, changes: object = {}): Promise<{ desk: TestDesk; id: string }> {
  const desk = await aDesk();
  const { id } = await saveTemplate(desk, aTemplate());
  await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId: id }, data: { body } });
  await desk.db.template.updateMany({ where: { shopId: desk.shop.id, id }, data: changes });
  return { desk, id };
}

describe('each night every template is rendered on the sample orders', () => {
  test('one that names what does not exist any more is marked with its reason, once', async () => {
    const { desk, id } = await anOldOne('{{ order.vanished }}');
    expect(await recheckTemplates(desk)).toEqual({ templates: 1, broken: 1 });
    const at = desk.clock.now();
    const broken = { at, words: 'template_unknown', values: { hole: 'order.vanished' }, field: 'texts.ko.any.body' };
    expect((await templateRow(desk, id)).broken).toEqual(broken);
    desk.clock.pass(86_400_000);
    await recheckTemplates(desk);
    expect((await templateRow(desk, id)).broken).toEqual(broken);
  });

  test('what only some orders have breaks nothing', async () => {
    const { desk, id } = await anOldOne('{{ parcel.carrier }} {{ order.address }}');
    await recheckTemplates(desk);
    expect((await templateRow(desk, id)).broken).toBeNull();
  });

  test('the starter set is whole', async () => {
    const desk = await aDesk();
    await desk.transaction(seedTemplates);
    expect((await recheckTemplates(desk)).broken).toBe(0);
  });

  test('one that renders again loses its mark', async () => {
    const { desk, id } = await anOldOne('{{ order.vanished }}');
    await recheckTemplates(desk);
    await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId: id }, data: { body: '다시' } });
    await recheckTemplates(desk);
    expect((await templateRow(desk, id)).broken).toBeNull();
  });
});

describe('a broken one cannot be sent', () => {
  test('until it is saved anew, or restored', async () => {
    const { desk, id } = await anOldOne('{{ order.vanished }}');
    await recheckTemplates(desk);
    await expect(templateFor(desk, id, ticket)).rejects.toMatchObject({ code: 'not_possible', details: { words: 'template_broken', shown: { broken: { field: 'texts.ko.any.body' } } } });
    const back = await restoreVersion(desk, { id, version: 1, restore: 1 });
    expect(back).toMatchObject({ broken: null, checkedWith: API_VERSION });
    expect((await templateFor(desk, id, ticket)).body).toContain('customer.name');
  });

  test('on a new version of the API at once, without waiting for the night', async () => {
    const { desk, id } = await anOldOne('{{ order.vanished }}', { checkedWith: '2026-07' });
    await expect(templateFor(desk, id, ticket)).rejects.toMatchObject({ code: 'not_possible' });
    expect(await templateRow(desk, id)).toMatchObject({ checkedWith: API_VERSION, broken: { words: 'template_unknown' } });
    const listed = await anOldOne('{{ order.vanished }}', { checkedWith: '2026-07' });
    expect([await freshTemplates(listed.desk), await freshTemplates(listed.desk)]).toEqual([1, 0]);
    expect(await templateRow(listed.desk, listed.id)).toMatchObject({ broken: { words: 'template_unknown' }, checkedWith: API_VERSION });
    const fine = await anOldOne('글', { checkedWith: null });
    expect((await templateFor(fine.desk, fine.id, ticket)).body).toBe('글');
    expect((await templateRow(fine.desk, fine.id)).checkedWith).toBe(API_VERSION);
  });
});

test('a reply written with one that was not tried on the version in use is tried before it leaves', async () => {
  const refused = (desk: TestDesk, id: string) => desk.transaction(function send(ledger) {
    return refuseBrokenTemplate(ledger, id);
  });
  const stale = await anOldOne('{{ order.vanished }}', { checkedWith: '2026-07' });
  await expect(refused(stale.desk, stale.id)).rejects.toMatchObject({ code: 'not_possible', details: { words: 'template_broken', shown: { broken: { words: 'template_unknown' } } } });
  const fine = await anOldOne('{{ order.name }}', { checkedWith: '2026-07' });
  await refused(fine.desk, fine.id);
  await refused(fine.desk, fine.desk.newId());
});

test('a text that fails on one order alone is broken too', () => {
  const doubling = "{% assign a = order.items %}{% for i in (1..4) %}{% assign a = a | append: a %}{% endfor %}{{ a }}{{ a }}{{ a }}";
  expect(templateBreak(aTemplate({ texts: [{ locale: 'ko', channel: 'any', subject: '제목', body: doubling }] }))).toMatchObject({ words: 'template_output_too_long', field: 'texts.ko.any.body' });
});
