import { describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { followStarters } from './follow-starters.server.ts';
import { normalContent } from './normal-content.ts';
import { restoreStarter } from './restore-starter.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { contentOf } from './template-content.ts';
import type { TemplateRow } from './template-row.ts';
import { templates } from './templates.server.ts';

/** A shop as an earlier set left it: a few situations only, worded as they were then. */
async function seededEarlier(situations: string[]): Promise<TestDesk> {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  const where = { shopId: desk.shop.id };
  await desk.db.template.deleteMany({ where: { ...where, situation: { notIn: situations } } });
  await desk.db.templateText.updateMany({ where, data: { body: '{{ customer.name }} 고객님, 예전에 쓰던 말입니다.' } });
  return desk;
}

const nightly = (desk: TestDesk) => desk.as({ kind: 'system' });
const rowOf = async (desk: TestDesk, situation: string): Promise<TemplateRow> => (await templates(desk, { archived: true })).find((row) => row.situation === situation)!;
const isOld = (row: TemplateRow) => row.texts.some(({ body }) => body.includes('예전에'));

test('what is seeded is the set, word for word', async () => {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  const stored = await templates(desk);
  expect(stored.map(({ situation }) => situation)).toEqual(starterTemplates.map(({ situation }) => situation));
  for (const [at, starter] of starterTemplates.entries()) expect(contentOf(stored[at]!)).toEqual(normalContent(starterContent(starter)));
});

describe('a shop that began with an earlier set', () => {
  test('gets what it lacks, once, each in its folder', async () => {
    const desk = await seededEarlier(['late-parcel', 'refund-done']);
    expect(await followStarters(nightly(desk))).toEqual({ added: starterTemplates.length - 2, rewritten: 2 });
    const rows = await templates(desk);
    expect(rows.map(({ situation }) => situation).sort()).toEqual(starterTemplates.map(({ situation }) => situation).sort());
    expect(rows.filter(({ folderId }) => folderId === null)).toEqual([]);
    expect(await followStarters(nightly(desk))).toEqual({ added: 0, rewritten: 0 });
  });

  test('has what nobody touched reworded, as a version that can be gone back from', async () => {
    const desk = await seededEarlier(['late-parcel']);
    await followStarters(nightly(desk));
    const row = await rowOf(desk, 'late-parcel');
    expect(contentOf(row)).toEqual(normalContent(starterContent(starterTemplates.find(({ situation }) => situation === 'late-parcel')!)));
    const versions = await desk.db.templateVersion.findMany({ where: { shopId: desk.shop.id, templateId: row.id }, orderBy: { version: 'asc' } });
    expect(versions.map(({ change, actorKind }) => `${change} ${actorKind}`).at(-1)).toBe('starter system');
    expect(versions).toHaveLength(2);
  });

  test('keeps what it saved, archived or put back itself', async () => {
    const desk = await seededEarlier(['late-parcel', 'refund-done', 'damaged-goods']);
    const [late, refund, damaged] = [await rowOf(desk, 'late-parcel'), await rowOf(desk, 'refund-done'), await rowOf(desk, 'damaged-goods')];
    await saveTemplate(desk, { ...late, title: { ko: '우리 말', en: 'Our words' } });
    await archiveTemplate(desk, refund.id, refund.version);
    await restoreStarter(desk, damaged.id, damaged.version);
    await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId: damaged.id }, data: { body: '{{ customer.name }} 고객님, 예전에 되돌린 말입니다.' } });
    expect(await followStarters(nightly(desk))).toMatchObject({ rewritten: 0 });
    expect(await rowOf(desk, 'late-parcel')).toMatchObject({ title: { ko: '우리 말' }, version: 2 });
    expect(await rowOf(desk, 'refund-done')).toMatchObject({ archived: true });
    for (const situation of ['late-parcel', 'refund-done', 'damaged-goods']) expect(isOld(await rowOf(desk, situation)), situation).toBe(true);
  });

  test('keeps its own templates as they are', async () => {
    const desk = await seededEarlier([]);
    const mine = await saveTemplate(desk, { title: { ko: '사진 요청', en: 'Photo' }, usedWhen: null, resolutionKind: null, resolutionPreset: null, prompts: [], texts: [{ locale: 'ko', channel: 'any', subject: '사진', body: '사진을 보내 주세요.' }] });
    await followStarters(nightly(desk));
    expect(await rowOf(desk, mine.situation)).toMatchObject({ version: 1, title: mine.title });
  });
});
