import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { templateRow, templates } from '#app/domain/templates/templates.server.ts';
import { action as archiveDoor } from '#app/routes/app.templates.$templateId.archive.ts';
import { loader as listDoor } from '#app/routes/app.templates/route.tsx';
import { action as checkDoor } from '#app/routes/app.templates.check.ts';
import { loader as choicesDoor } from '#app/routes/app.templates.choices.ts';
import { loader as exportDoor } from '#app/routes/app.templates.export.ts';
import { action as folderDoor } from '#app/routes/app.templates.folders.$folderId.ts';
import { action as folderPositionDoor } from '#app/routes/app.templates.folders.$folderId.position.ts';
import { action as foldersDoor, loader as foldersListDoor } from '#app/routes/app.templates.folders.ts';
import { action as importDoor } from '#app/routes/app.templates.import.ts';
import { action as previewDoor } from '#app/routes/app.templates.preview.ts';
import { action as fileDoor, loader as fileReadDoor } from '#app/routes/app.templates.$templateId.files.$fileId.ts';
import { action as filesDoor } from '#app/routes/app.templates.$templateId.files.ts';
import { action as positionDoor } from '#app/routes/app.templates.$templateId.position.ts';
import { action as saveDoor } from '#app/routes/app.templates.$templateId/route.tsx';
import { action as restoreDoor, loader as versionDoor } from '#app/routes/app.templates.$templateId.versions.$version.ts';
import { loader as versionsDoor } from '#app/routes/app.templates.$templateId.versions.ts';
import { action as fillDoor } from '#app/routes/app.tickets.$ticketId.templates.$templateId.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

let app: AppInSandbox;
let desk: Desk;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
});

interface Refusal {
  problem: { code: string; field: string; message: string; shown: { problems: { field: string; message: string; line: number; column: number }[] } };
}

const typed = (changes: object = {}) => ({ key: randomUUID(), version: 0, folderId: null, ...aTemplate(), ...changes });
const save = <T = { id: string }>(templateId: string, form: object) => post<T>(app, saveDoor, { templateId }, form);
const saved = async (changes: object = {}) => (await save('new', typed(changes))).body.id;
const textOf = (body: string) => ({ texts: [{ locale: 'ko', channel: 'any', subject: '제목', body }] });

describe('a template', () => {
  test('is saved once however often it is posted, and saved again over its version', async () => {
    const form = typed();
    const [one, two] = [await save('new', form), await save('new', form)];
    expect(two.body).toEqual(one.body);
    expect(await templates(desk)).toHaveLength(1);
    expect((await save(one.body.id, typed({ version: 1, title: { ko: '새 이름', en: 'New name' } }))).status).toBe(200);
    const refused = await save<Refusal>(one.body.id, typed({ version: 1 }));
    expect([refused.status, refused.body.problem.code]).toEqual([409, 'conflict']);
  });

  test('with mistakes is refused with each beside its field', async () => {
    const { status, body } = await save<Refusal>('new', typed({ title: { ko: ' ', en: 'Ask' }, ...textOf('글\n{{ order.nmae }}') }));
    expect([status, body.problem.field]).toEqual([422, 'title.ko']);
    expect(body.problem.shown.problems.map(({ field }) => field)).toEqual(['title.ko', 'texts.ko.any.body']);
    expect(await templates(desk)).toEqual([]);
  });

  test('is checked as it is typed, in the reader’s words, with places', async () => {
    const { key: _key, version: _version, folderId: _folder, ...content } = typed(textOf("글\n{{ order.nmae }}{% include 'x' %}"));
    const { body } = await post<{ problems: Refusal['problem']['shown']['problems'] }>(app, checkDoor, {}, content);
    expect(body.problems).toMatchObject([
      { field: 'texts.ko.any.body', line: 2, column: 4, message: expect.stringContaining('order.name') },
      { field: 'texts.ko.any.body', line: 2, column: 17, message: expect.stringContaining('include') },
    ]);
    expect(await templates(desk)).toEqual([]);
  });

  test('of 100 KB, or of a kind that does not exist, is refused and not stored', async () => {
    const large = await save<Refusal>('new', typed(textOf('x'.repeat(100_000))));
    expect([large.status, large.body.problem.field]).toEqual([413, 'texts.ko.any.body']);
    const odd = await save<Refusal>('new', typed({ resolutionKind: 'magic' }));
    expect([odd.status, odd.body.problem.field]).toEqual([422, 'resolutionKind']);
    expect(await templates(desk)).toEqual([]);
  });

  test('is gone back with, over the version that was seen', async () => {
    const id = await saved();
    await save(id, typed({ version: 1, title: { ko: '새 이름', en: 'New name' } }));
    const { body: history } = await look<{ versions: { version: number; by: { name: string } }[] }>(app, versionsDoor, { templateId: id });
    expect(history.versions.map(({ version }) => version)).toEqual([2, 1]);
    const { body: change } = await look<{ changes: { field: string }[] }>(app, versionDoor, { templateId: id, version: '2' });
    expect(change.changes.map(({ field }) => field)).toEqual(['title.ko', 'title.en']);
    expect((await post(app, restoreDoor, { templateId: id, version: '1' }, { version: 1 })).status).toBe(409);
    expect((await post<{ version: number }>(app, restoreDoor, { templateId: id, version: '1' }, { version: 2 })).body).toEqual({ version: 3 });
    expect((await templateRow(desk, id)).title.ko).toBe('사진 요청');
    for (const version of ['0', 'x', '999999999999']) expect((await look(app, versionDoor, { templateId: id, version })).status).toBe(404);
  });

  test('shows how it reads on a sample, and asks for no order by itself', async () => {
    const wanted = { subject: 's', body: '{{ order.name }}', locale: 'ko', prompts: [], filled: {} };
    const shown = await post<{ preview: { body: unknown } }>(app, previewDoor, {}, { ...wanted, shown: { kind: 'sample', id: 'plain-delivered' } });
    expect(shown.body.preview.body).toEqual([{ text: '#1042' }]);
    expect((await post(app, previewDoor, {}, wanted)).status).toBe(422);
    expect((await post(app, previewDoor, {}, { ...wanted, shown: { kind: 'order', id: '999' } })).status).toBe(404);
  });

  test('is filled for a ticket with what the agent typed', async () => {
    const id = await saved({ ...textOf('{{ prompt.day }}까지'), prompts: [{ name: 'day', kind: 'date', label: { ko: '날짜', en: 'Day' }, choices: [], required: true }] });
    const { ticketId } = await aTicket(desk);
    const { body } = await post<{ text: string; holes: string[] }>(app, fillDoor, { ticketId, templateId: id }, { filled: { day: '2026-12-01' } });
    expect(body).toMatchObject({ text: '2026년 12월 1일까지', holes: [] });
  });
});

test('folders are made, named, moved and taken away', async () => {
  const add = async (name: string) => (await post<{ id: string }>(app, foldersDoor, {}, { name })).body.id;
  const [one, two] = [await add('하나'), await add('둘')];
  const names = async () => (await look<{ folders: { name: string }[] }>(app, foldersListDoor)).body.folders.map(({ name }) => name);
  expect((await post(app, foldersDoor, {}, { name: '하나' })).status).toBe(422);
  await post(app, folderDoor, { folderId: one }, { name: '첫째' }, 'PUT');
  await post(app, folderPositionDoor, { folderId: two }, { after: null }, 'PUT');
  expect(await names()).toEqual(['둘', '첫째']);
  const id = await saved({ folderId: one });
  await post(app, positionDoor, { templateId: id }, { folderId: two }, 'PUT');
  expect((await templateRow(desk, id)).folderId).toBe(two);
  await post(app, folderDoor, { folderId: two }, {}, 'DELETE');
  expect(await names()).toEqual(['첫째']);
  expect(await templateRow(desk, id)).toMatchObject({ folderId: null });
});

test('templates are found, moved by one place and archived, and each answer says how to go back', async () => {
  const [one, two] = [await saved(), await saved({ title: { ko: '분실 안내', en: 'Lost' }, resolutionKind: 'refund' })];
  const lines = async (query = '') => (await look<{ list: { found: number; groups: { lines: { id: string }[] }[] } }>(app, listDoor, {}, query)).body.list.groups.flatMap((group) => group.lines.map(({ id }) => id));
  const choices = async (query = '') => (await look<{ choices: { id: string }[] }>(app, choicesDoor, {}, query)).body.choices.map(({ id }) => id);
  expect([await lines(), await lines('?q=분실'), await lines('?q=환불'), await choices('?q=lost'), await choices('?q=환불+포함')]).toEqual([[one, two], [two], [two], [two], [two]]);
  expect((await post(app, positionDoor, { templateId: two }, { folderId: null, after: 'up' }, 'PUT')).body).toEqual({ place: 1, of: 2 });
  expect([await lines(), await choices()]).toEqual([[two, one], [two, one]]);
  expect((await post(app, positionDoor, { templateId: two }, { folderId: null, after: 'sideways' }, 'PUT')).status).toBe(422);
  expect((await post(app, archiveDoor, { templateId: two }, { version: 1 })).body).toEqual({ archived: true, version: 2 });
  expect([await choices(), await lines('?state=archived')]).toEqual([[one], [two]]);
  expect((await post(app, archiveDoor, { templateId: two }, { version: 2 }, 'DELETE')).body).toEqual({ archived: false, version: 3 });
  expect((await look(app, choicesDoor, {}, `?q=${'x'.repeat(300)}`)).status).toBe(422);
});

test('the list tries none: the first visitor after an upgrade waits for nothing, and one that broke is refused when it is taken', async () => {
  const id = await saved();
  await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId: id }, data: { body: '{{ order.vanished }}' } });
  await desk.db.template.updateMany({ where: { shopId: desk.shop.id, id }, data: { checkedWith: '2026-07' } });
  expect((await look<{ list: { groups: unknown[] } }>(app, listDoor)).body.list.groups).toHaveLength(1);
  expect(await templateRow(desk, id)).toMatchObject({ checkedWith: '2026-07', broken: null });
  const { ticketId } = await aTicket(desk);
  expect((await post<Refusal>(app, fillDoor, { ticketId, templateId: id }, {})).body.problem.code).toBe('not_possible');
  expect(await templateRow(desk, id)).toMatchObject({ checkedWith: API_VERSION, broken: { words: 'template_unknown' } });
});

test('templates leave as a file and come back, tried first', async () => {
  await saved();
  const file = await (await look<Response>(app, exportDoor)).body.text();
  const changed = file.replace('사진 요청', '사진 부탁');
  const tried = await post<{ plan: { digest: string; lines: { what: string }[] }; done: boolean }>(app, importDoor, {}, { file: changed, seen: null });
  expect(tried.body).toMatchObject({ done: false, plan: { lines: [{ what: 'changed', changes: ['title.ko'] }] } });
  expect((await post(app, importDoor, {}, { file: changed, seen: 'older' })).status).toBe(409);
  expect((await post<{ done: boolean }>(app, importDoor, {}, { file: changed, seen: tried.body.plan.digest })).body.done).toBe(true);
  expect((await templates(desk))[0]!.title.ko).toBe('사진 부탁');
  const refused = await post<Refusal>(app, importDoor, {}, { file: file.replace('{{ customer.name }}', '{{ customer.nmae }}'), seen: null });
  expect(refused.body.problem).toMatchObject({ field: 'file', shown: { problems: [{ template: { at: 0 }, field: 'texts.ko.any.body', line: 1, message: expect.stringContaining('customer.name') }] } });
});

describe('a file of a template', () => {
  const send = async (templateId: string, name: string, content: string) => {
    const form = new FormData();
    form.set('file', new File([content], name, { type: 'application/pdf' }));
    const signed = await app.request(undefined, 'https://mend-app.test/app/door');
    const answer = (await filesDoor({ request: new Request(signed.url, { method: 'POST', headers: signed.headers, body: form }), params: { templateId }, context: {} })) as { file?: { id: string }; data?: Refusal };
    return answer;
  };

  test('is added, read as a download, and taken off', async () => {
    const templateId = await saved();
    const { file } = await send(templateId, '안내.pdf', '%PDF-1.4');
    const read = (await look<Response>(app, fileReadDoor, { templateId, fileId: file!.id })).body;
    expect([read.headers.get('content-disposition'), read.headers.get('content-type'), await read.text()]).toEqual([expect.stringMatching(/^attachment/), 'application/octet-stream', '%PDF-1.4']);
    expect((await post(app, fileDoor, { templateId, fileId: file!.id }, {}, 'DELETE')).status).toBe(200);
    expect((await templateRow(desk, templateId)).files).toEqual([]);
    await expect(look(app, fileReadDoor, { templateId, fileId: file!.id })).rejects.toMatchObject({ status: 404 });
  });

  test('that is none is refused beside its field', async () => {
    const templateId = await saved();
    expect((await send(templateId, '안내.pdf', 'MZ')).data?.problem).toMatchObject({ field: 'file', message: expect.stringContaining('안내.pdf') });
    expect((await templateRow(desk, templateId)).files).toEqual([]);
  });
});
