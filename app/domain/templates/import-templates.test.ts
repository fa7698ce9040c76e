import { describe, expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { exportTemplates } from './export-templates.server.ts';
import { templateFolders } from './folders.server.ts';
import { importTemplates, tryImport } from './import-templates.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { templateVersions } from './template-versions.server.ts';
import { templates } from './templates.server.ts';

const counted = (lines: { what: string }[]) => ['new', 'changed', 'unchanged'].map((what) => lines.filter((line) => line.what === what).length);

describe('out and in again', () => {
  test('a whole shop into an empty one is the same shop; once more changes nothing', async () => {
    const [from, to] = [await aDesk(), await aDesk()];
    await from.transaction(seedTemplates);
    const own = await saveTemplate(from, aTemplate({ prompts: [{ name: 'size', kind: 'choice', label: { ko: '크기', en: 'Size' }, choices: [{ ko: '큰 것', en: 'Large' }, { ko: '작은 것', en: 'Small' }], required: false }], resolutionKind: 'goodwill', resolutionPreset: { percent: '10', form: 'gift_card' } }));
    await archiveTemplate(from, own.id, 1);
    const file = await exportTemplates(from);
    const plan = await tryImport(to, file);
    expect(await templates(to, { archived: true })).toEqual([]);
    await importTemplates(to, file, plan.digest);
    expect(JSON.parse(await exportTemplates(to))).toEqual(JSON.parse(file));
    const again = await tryImport(to, file);
    const all = plan.lines.length;
    expect([counted(plan.lines), counted(again.lines)]).toEqual([[all, 0, 0], [0, 0, all]]);
    await importTemplates(to, file, again.digest);
    expect((await templates(to, { archived: true })).every(({ version }) => version === 1)).toBe(true);
  });

  test('trying tells what would be new, changed and how, and which files have to be added by hand', async () => {
    const desk = await aDesk();
    const one = await saveTemplate(desk, aTemplate());
    const file = JSON.parse(await exportTemplates(desk)) as { folders: string[]; templates: Record<string, unknown>[] };
    const [known] = file.templates;
    const changed = { ...known, folder: '새 폴더', title: { ko: '사진 부탁', en: 'Ask for a photo' }, attachments: [{ name: '안내.pdf', type: 'application/pdf', size: 10 }] };
    const text = JSON.stringify({ ...file, templates: [changed, { ...known, key: 'brand-new' }] });
    const plan = await tryImport(desk, text);
    expect(plan).toMatchObject({ newFolders: ['새 폴더'], lines: [{ what: 'changed', changes: ['title.ko', 'folder'], missingFiles: ['안내.pdf'] }, { what: 'new' }] });
    await importTemplates(desk, text, plan.digest);
    expect((await templateVersions(desk, one.id)).versions[0]).toMatchObject({ change: 'imported', version: 2, by: { name: 'Agent' } });
    expect(await templateFolders(desk)).toMatchObject([{ name: '새 폴더', templates: 1 }]);
  });

  test('one folder, or one template', async () => {
    const desk = await aDesk();
    await desk.transaction(seedTemplates);
    const [row] = await templates(desk);
    const one = JSON.parse(await exportTemplates(desk, { templateId: row!.id })) as { templates: { key: string }[]; folders: string[] };
    expect(one.templates.map(({ key }) => key)).toEqual([row!.situation]);
    expect(one.folders).toHaveLength(1);
    const folder = JSON.parse(await exportTemplates(desk, { folderId: row!.folderId! })) as { templates: unknown[] };
    expect(folder.templates).toHaveLength((await templates(desk)).filter(({ folderId }) => folderId === row!.folderId).length);
    await expect(exportTemplates(desk, { templateId: desk.newId() })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('nothing half', () => {
  test('one bad template keeps all others out, named by its field', async () => {
    const [from, desk] = [await aDesk(), await aDesk()];
    await saveTemplate(from, aTemplate());
    const file = JSON.parse(await exportTemplates(from)) as { templates: Record<string, unknown>[] };
    const bad = { ...file.templates[0], key: 'bad', texts: [{ locale: 'ko', channel: 'any', subject: '제목', body: '{% for i in (1..9999999) %}{% for j in (1..9999999) %}x{% endfor %}{% endfor %}' }] };
    const text = JSON.stringify({ ...file, templates: [...file.templates, bad] });
    const refusal = { code: 'bad_input', details: { field: 'file', shown: { problems: [{ template: { at: 1, key: 'bad' }, field: 'texts.ko.any.body', words: 'template_runs_away' }] } } };
    await expect(tryImport(desk, text)).rejects.toMatchObject(refusal);
    await expect(importTemplates(desk, text, 'x')).rejects.toMatchObject(refusal);
    expect(await templates(desk)).toEqual([]);
    expect(await templateFolders(desk)).toEqual([]);
  });

  test('what changed since it was looked at is looked at again', async () => {
    const desk = await aDesk();
    const row = await saveTemplate(desk, aTemplate());
    const file = (await exportTemplates(desk)).replace('사진을 보내 주세요', '사진이 필요합니다');
    const { digest } = await tryImport(desk, file);
    await saveTemplate(desk, { ...aTemplate({ title: { ko: '다른 이름', en: 'Another' } }), id: row.id, version: 1 });
    await expect(importTemplates(desk, file, digest)).rejects.toMatchObject({ code: 'conflict', details: { shown: { plan: { lines: [{ what: 'changed', changes: ['title.ko', 'title.en', 'texts.ko.any.subject'] }] } } } });
    expect((await templates(desk))[0]).toMatchObject({ version: 2, title: { ko: '다른 이름' } });
  });

  test('two people bringing in the same file at once bring it in once', async () => {
    const [from, desk] = [await aDesk(), await aDesk()];
    await saveTemplate(from, aTemplate());
    const file = await exportTemplates(from);
    const { digest } = await tryImport(desk, file);
    const results = await Promise.allSettled([importTemplates(desk, file, digest), importTemplates(desk, file, digest)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await templates(desk)).toHaveLength(1);
  });
});
