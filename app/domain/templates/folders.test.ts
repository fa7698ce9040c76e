import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { templateFolders } from './folders.server.ts';
import { moveFolder } from './move-folder.server.ts';
import { moveTemplate, type TemplateMove } from './move-template.server.ts';
import { removeFolder } from './remove-folder.server.ts';
import { saveFolder } from './save-folder.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { templates } from './templates.server.ts';

const within = <T>(desk: TestDesk, act: (ledger: Ledger) => Promise<T>) => desk.transaction(function inside(ledger) {
  return act(ledger);
});
const add = (desk: TestDesk, name: string) => within(desk, (ledger) => saveFolder(ledger, { name }));
const names = async (desk: TestDesk) => (await templateFolders(desk)).map(({ name }) => name);
const move = (desk: TestDesk, wanted: TemplateMove) => within(desk, (ledger) => moveTemplate(ledger, wanted));

describe('folders', () => {
  test('are named by the shop, one name once', async () => {
    const desk = await aDesk();
    const id = await add(desk, '  배송   문의 ');
    expect(await names(desk)).toEqual(['배송 문의']);
    await expect(add(desk, '배송 문의')).rejects.toMatchObject({ code: 'bad_input', details: { words: 'template_folder_taken', field: 'name' } });
    await expect(add(desk, ' \n ')).rejects.toMatchObject({ code: 'bad_input', details: { field: 'name' } });
    await within(desk, (ledger) => saveFolder(ledger, { id, name: '택배' }));
    expect(await names(desk)).toEqual(['택배']);
  });

  test('added at once under one name become one', async () => {
    const desk = await aDesk();
    const results = await Promise.allSettled([add(desk, '배송'), add(desk, '배송'), add(desk, '배송')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await names(desk)).toEqual(['배송']);
  });

  test('stand where they are put', async () => {
    const desk = await aDesk();
    const [one, two, three] = [await add(desk, '하나'), await add(desk, '둘'), await add(desk, '셋')];
    await within(desk, (ledger) => moveFolder(ledger, three, null));
    expect(await names(desk)).toEqual(['셋', '하나', '둘']);
    await within(desk, (ledger) => moveFolder(ledger, one, two));
    expect(await names(desk)).toEqual(['셋', '둘', '하나']);
    await expect(within(desk, (ledger) => moveFolder(ledger, one, desk.newId()))).rejects.toMatchObject({ code: 'not_found' });
  });

  test('go without their templates', async () => {
    const desk = await aDesk();
    const folderId = await add(desk, '배송');
    const { id } = await saveTemplate(desk, { ...aTemplate(), folderId });
    expect(await templateFolders(desk)).toMatchObject([{ templates: 1 }]);
    await within(desk, (ledger) => removeFolder(ledger, folderId));
    expect(await templates(desk)).toMatchObject([{ id, folderId: null, version: 1 }]);
    await expect(within(desk, (ledger) => removeFolder(ledger, folderId))).rejects.toMatchObject({ code: 'not_found' });
  });

  test("another shop's is none to lay a template into", async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const folderId = await add(other, '배송');
    const { id } = await saveTemplate(desk, aTemplate());
    await expect(move(desk, { id, folderId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveTemplate(desk, { ...aTemplate(), folderId })).rejects.toMatchObject({ code: 'not_found', details: { field: 'folderId' } });
  });
});

test('a template lies where it is put, and whoever is writing it is not disturbed', async () => {
  const desk = await aDesk();
  const folderId = await add(desk, '배송');
  const [one, two, loose, three] = [
    await saveTemplate(desk, { ...aTemplate(), folderId }),
    await saveTemplate(desk, { ...aTemplate(), folderId }),
    await saveTemplate(desk, aTemplate()),
    await saveTemplate(desk, { ...aTemplate(), folderId }),
  ];
  const order = async () => (await templates(desk)).map(({ id }) => [one, two, loose, three].findIndex((row) => row.id === id));
  await move(desk, { id: three.id, folderId, after: null });
  expect(await order()).toEqual([3, 0, 2, 1]);
  await move(desk, { id: loose.id, folderId, after: one.id });
  expect(await order()).toEqual([3, 0, 2, 1]);
  await move(desk, { id: three.id, folderId: null });
  expect((await templates(desk)).find(({ id }) => id === three.id)).toMatchObject({ folderId: null, version: 1 });
  await expect(move(desk, { id: one.id, folderId, after: three.id })).rejects.toMatchObject({ code: 'not_found' });
});

test('the starter set comes in folders named in the shop’s language; a shop that had it before gets them too', async () => {
  const [korean, english] = [await aDesk(), await aDesk({ settings: { locale: 'en' } })];
  for (const desk of [korean, english]) await desk.transaction(seedTemplates);
  expect((await names(korean))[0]).toBe('주문');
  expect((await names(english))[0]).toBe('Orders');
  expect((await templates(korean)).filter(({ folderId }) => folderId === null)).toEqual([]);
  await korean.db.template.updateMany({ where: { shopId: korean.shop.id }, data: { folderId: null, usedWhen: Prisma.DbNull } });
  await korean.db.templateFolder.deleteMany({ where: { shopId: korean.shop.id } });
  await korean.transaction(seedTemplates);
  expect((await templates(korean)).filter(({ folderId }) => folderId === null)).toEqual([]);
  expect(await names(korean)).toHaveLength(6);
});

test('the set’s folders, once deleted, stay away', async () => {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  for (const { id } of await templateFolders(desk)) await within(desk, (ledger) => removeFolder(ledger, id));
  await desk.transaction(seedTemplates);
  expect(await names(desk)).toEqual([]);
});
