import { describe, expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { restoreStarter } from './restore-starter.server.ts';
import { restoreVersion } from './restore-version.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { contentOf } from './template-content.ts';
import { templateVersions } from './template-versions.server.ts';
import { templateRow, templates } from './templates.server.ts';
import { versionDifference } from './version-difference.server.ts';

const texts = (body: string) => ({ texts: [{ locale: 'ko' as const, channel: 'any' as const, subject: '제목', body }] });

describe('every change of a template is kept', () => {
  test('with who made it and when, newest first', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate(texts('처음')));
    desk.clock.pass(60_000);
    await saveTemplate(desk, { ...aTemplate(texts('다음')), id, version: 1 });
    await archiveTemplate(desk, id, 2);
    await archiveTemplate(desk.as({ kind: 'system' }), id, 3, false);
    const { versions, before } = await templateVersions(desk, id);
    expect(versions.map(({ version, change, by }) => [version, change, by?.name ?? null])).toEqual([[4, 'unarchived', null], [3, 'archived', 'Agent'], [2, 'saved', 'Agent'], [1, 'saved', 'Agent']]);
    expect(versions[2]!.at).toEqual(desk.clock.now());
    expect(before).toBeNull();
  });

  test('what is refused leaves none', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate());
    await expect(saveTemplate(desk, { ...aTemplate(texts('{{ nope }}')), id, version: 1 })).rejects.toMatchObject({ code: 'template_hole' });
    await expect(saveTemplate(desk, { ...aTemplate(), id, version: 7 })).rejects.toMatchObject({ code: 'conflict' });
    expect((await templateVersions(desk, id)).versions).toHaveLength(1);
  });

  test('a long history comes in pieces', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate());
    for (let version = 1; version < 33; version++) await saveTemplate(desk, { ...aTemplate(texts(`글 ${version}`)), id, version });
    const first = await templateVersions(desk, id);
    const second = await templateVersions(desk, id, first.before);
    expect([...first.versions, ...second.versions].map(({ version }) => version)).toEqual(Array.from({ length: 33 }, (_, at) => 33 - at));
    expect(second.before).toBeNull();
  });

  test('a starter begins with the set’s own words', async () => {
    const desk = await aDesk();
    await desk.transaction(seedTemplates);
    const [row] = await templates(desk);
    expect((await templateVersions(desk, row!.id)).versions).toMatchObject([{ version: 1, change: 'seeded' }]);
    expect((await versionDifference(desk, row!.id, 1)).content).toEqual(contentOf(row!));
    await restoreStarter(desk, row!.id, 1);
    expect((await versionDifference(desk, row!.id, 2)).changes).toEqual([]);
  });
});

describe('going back', () => {
  test('is a new version, and can itself be gone back from', async () => {
    const desk = await aDesk();
    const first = await saveTemplate(desk, aTemplate({ ...texts('처음'), usedWhen: { ko: '사진이 없을 때', en: 'Without a photo' } }));
    await saveTemplate(desk, { ...aTemplate({ ...texts('다음'), resolutionKind: 'goodwill', resolutionPreset: { percent: '10' } }), id: first.id, version: 1 });
    const back = await restoreVersion(desk, { id: first.id, version: 2, restore: 1 });
    expect(contentOf(back)).toEqual(contentOf(first));
    expect((await templateVersions(desk, first.id)).versions[0]).toMatchObject({ version: 3, change: 'restored', restoredFrom: 1 });
    const forth = await restoreVersion(desk, { id: first.id, version: 3, restore: 2 });
    expect(forth).toMatchObject({ version: 4, resolutionPreset: { percent: '10' } });
  });

  test('over what a colleague saved meanwhile is a conflict; to what never was, not found', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate());
    await saveTemplate(desk, { ...aTemplate(texts('다음')), id, version: 1 });
    await expect(restoreVersion(desk, { id, version: 1, restore: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(restoreVersion(desk, { id, version: 2, restore: 9 })).rejects.toMatchObject({ code: 'not_found' });
    expect((await templateRow(desk, id)).version).toBe(2);
  });

  test('to words that could no longer be sent is refused', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate());
    await desk.db.templateVersion.updateMany({ where: { shopId: desk.shop.id, templateId: id }, data: { content: { ...aTemplate(texts('{{ order.gone }}')) } as object } });
    await expect(restoreVersion(desk, { id, version: 1, restore: 1 })).rejects.toMatchObject({ code: 'template_hole' });
  });
});

test('what changed is told word by word, field by field', async () => {
  const desk = await aDesk();
  const { id } = await saveTemplate(desk, aTemplate(texts('내일까지 답드리겠습니다')));
  await saveTemplate(desk, { ...aTemplate({ ...texts('모레까지 답드리겠습니다'), title: { ko: '답변 예고', en: 'Ask for a photo' } }), id, version: 1 });
  expect(await versionDifference(desk, id, 2)).toMatchObject({
    against: 1,
    changes: [
      { field: 'title.ko', words: [{ kind: 'removed', text: '사진' }, { kind: 'added', text: '답변' }, { kind: 'same', text: ' ' }, { kind: 'removed', text: '요청' }, { kind: 'added', text: '예고' }] },
      { field: 'texts.ko.any.body', words: [{ kind: 'removed', text: '내일까지' }, { kind: 'added', text: '모레까지' }, { kind: 'same', text: ' 답드리겠습니다' }] },
    ],
  });
  expect(await versionDifference(desk, id, 1)).toMatchObject({ against: null, changes: [] });
  expect((await versionDifference(desk, id, 1, 2)).changes).toHaveLength(2);
});
