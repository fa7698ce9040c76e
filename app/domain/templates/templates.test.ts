import { describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { restoreStarter } from './restore-starter.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { contentOf } from './template-content.ts';
import { templateFor } from './template-for.server.ts';
import type { TemplateContent } from './template-row.ts';
import { templates } from './templates.server.ts';

async function seeded(): Promise<TestDesk> {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  return desk;
}

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
    const changed = await saveTemplate(desk, { ...aTemplate(), id: first!.id, version: first!.version });
    const restored = await restoreStarter(desk, first!.id, changed.version);
    expect(contentOf(restored)).toEqual(contentOf(first!));
    expect(restored.version).toBe(3);
  });

  test('a template of the shop has nothing to go back to', async () => {
    const desk = await seeded();
    const mine = await saveTemplate(desk, aTemplate());
    await expect(restoreStarter(desk, mine.id, mine.version)).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('saving', () => {
  test('names the variable and the field of what could never be sent', async () => {
    const desk = await aDesk();
    const save = (body: string, changes: Partial<TemplateContent> = {}) => saveTemplate(desk, aTemplate({ ...changes, texts: [{ locale: 'ko', channel: 'any', subject: '제목', body }] }));
    await expect(save('{{ order.nmae }}')).rejects.toMatchObject({ code: 'template_hole', details: { words: 'template_unknown_near', values: { hole: 'order.nmae', near: 'order.name' }, field: 'texts.ko.any.body' } });
    await expect(save('{{ refund.amount }}')).rejects.toMatchObject({ code: 'template_hole', details: { values: { hole: 'refund' } } });
    await expect(save('{% if refund.amount %}{{ refund.amount }}{% endif %}{% assign x = refund.amount %}', { resolutionKind: 'refund' })).rejects.toMatchObject({ code: 'template_hole' });
    await expect(save('{% if %}')).rejects.toMatchObject({ code: 'bad_input', details: { field: 'texts.ko.any.body' } });
    await expect(save('{{ refund.amount }}', { resolutionKind: 'refund' })).resolves.toMatchObject({ resolutionKind: 'refund', version: 1 });
    expect(await templates(desk)).toHaveLength(1);
  });

  test('of two editors the second sees what the first wrote', async () => {
    const desk = await aDesk();
    const row = await saveTemplate(desk, aTemplate());
    const one = await saveTemplate(desk, { ...aTemplate({ title: { ko: '새 제목', en: 'New title' } }), id: row.id, version: 1 });
    await expect(saveTemplate(desk, { ...aTemplate(), id: row.id, version: 1 })).rejects.toMatchObject({ code: 'conflict', details: { shown: one } });
  });

  test('does not reach another shop', async () => {
    const [one, two] = [await aDesk(), await aDesk()];
    const row = await saveTemplate(one, aTemplate());
    await expect(saveTemplate(two, { ...aTemplate(), id: row.id, version: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the text for a ticket', () => {
  const text = (locale: 'ko' | 'en', channel: 'any' | 'chat', body: string) => ({ locale, channel, subject: 's', body });

  test("is in the customer's language, else in the shop's, and it says so", async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate());
    expect(await templateFor(desk, id, { locale: 'ko-KR', channel: 'email' })).toMatchObject({ locale: 'ko', fellBack: false });
    expect(await templateFor(desk, id, { locale: 'en', channel: 'email' })).toMatchObject({ locale: 'ko', fellBack: true });
  });

  test('is the one of its channel, else the one for any; the language comes first', async () => {
    const desk = await aDesk();
    const { id } = await saveTemplate(desk, aTemplate({ texts: [text('ko', 'any', '메일 글'), text('ko', 'chat', '짧은 글'), text('en', 'any', 'A mail')] }));
    const body = async (locale: string, channel: string) => (await templateFor(desk, id, { locale, channel })).body;
    expect([await body('ko', 'chat'), await body('ko', 'email'), await body('en', 'chat')]).toEqual(['짧은 글', '메일 글', 'A mail']);
  });
});
