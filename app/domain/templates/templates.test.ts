import { describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { restoreStarter } from './restore-starter.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { templateFor } from './template-for.server.ts';
import { templates } from './templates.server.ts';

async function seeded(): Promise<TestDesk> {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  return desk;
}

const own = { title: { ko: '사진 요청', en: 'Ask for a photo' }, resolutionKind: null, texts: { ko: { subject: '사진을 보내 주세요', body: '{{ customer.name }} 고객님' } } };

describe('the starter set', () => {
  test('is seeded once, whatever was reworded or archived since', async () => {
    const desk = await seeded();
    const [first] = await templates(desk);
    await archiveTemplate(desk, first!.id, first!.version);
    await desk.transaction(seedTemplates);
    expect(await templates(desk, { archived: true })).toHaveLength(starterTemplates.length);
    expect((await templates(desk)).map((row) => row.situation)).toEqual(starterTemplates.slice(1).map((starter) => starter.situation));
  });

  test('can be gone back to', async () => {
    const desk = await seeded();
    const [first] = await templates(desk);
    const changed = await saveTemplate(desk, { ...first!, texts: own.texts, resolutionKind: null });
    const restored = await restoreStarter(desk, first!.id, changed.version);
    expect(restored).toEqual({ ...first, version: 3 });
  });

  test('a template of the shop has nothing to go back to', async () => {
    const desk = await seeded();
    const mine = await saveTemplate(desk, own);
    await expect(restoreStarter(desk, mine.id, mine.version)).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('saving', () => {
  test('names the variable and the field of what could never be sent', async () => {
    const desk = await aDesk();
    const save = (body: string, resolutionKind: 'refund' | null = null) => saveTemplate(desk, { ...own, resolutionKind, texts: { ko: { subject: '제목', body } } });
    await expect(save('{{ order.nmae }}')).rejects.toMatchObject({ code: 'template_hole', details: { values: { hole: 'order.nmae' }, field: 'texts.ko.body' } });
    await expect(save('{{ refund.amount }}')).rejects.toMatchObject({ code: 'template_hole', details: { values: { hole: 'refund' } } });
    await expect(save('{% if refund.amount %}{{ refund.amount }}{% endif %}{% assign x = refund.amount %}', 'refund')).rejects.toMatchObject({ code: 'template_hole' });
    await expect(save('{% if %}')).rejects.toMatchObject({ code: 'bad_input', details: { field: 'texts.ko.body' } });
    await expect(save('{{ refund.amount }}', 'refund')).resolves.toMatchObject({ resolutionKind: 'refund', version: 1 });
  });

  test('of two editors the second sees what the first wrote', async () => {
    const desk = await aDesk();
    const row = await saveTemplate(desk, own);
    const one = await saveTemplate(desk, { ...own, id: row.id, version: 1, title: { ko: '새 제목', en: 'New title' } });
    await expect(saveTemplate(desk, { ...own, id: row.id, version: 1 })).rejects.toMatchObject({ code: 'conflict', details: { shown: one } });
  });

  test('does not reach another shop', async () => {
    const [one, two] = [await aDesk(), await aDesk()];
    const row = await saveTemplate(one, own);
    await expect(saveTemplate(two, { ...own, id: row.id, version: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test("the customer's language, else the other, and it says so", async () => {
  const desk = await aDesk();
  const { id } = await saveTemplate(desk, own);
  expect(await templateFor(desk, id, 'ko-KR')).toMatchObject({ locale: 'ko', fellBack: false });
  expect(await templateFor(desk, id, 'en')).toMatchObject({ locale: 'ko', fellBack: true, subject: '사진을 보내 주세요' });
});
