import { expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { mendTemplateWords } from './mend-template-words.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { templateList } from './template-list.server.ts';

const add = async (desk: TestDesk, ko: string) => (await saveTemplate(desk, aTemplate({ title: { ko, en: ko } }))).id;

async function found(desk: TestDesk, words: string): Promise<string[]> {
  const { groups } = await templateList(desk, { words, folder: null, kind: null, state: 'used', after: null, kindWords: null });
  return groups.flatMap(({ lines }) => lines.map(({ title }) => title.ko));
}

/** As the version before words saved: the template's own tables alone. */
async function savedByTheVersionBefore(desk: TestDesk, id: string, body: string): Promise<void> {
  const where = { shopId: desk.shop.id, templateId: id };
  await desk.db.template.updateMany({ where: { shopId: desk.shop.id, id }, data: { version: { increment: 1 } } });
  await desk.db.templateText.deleteMany({ where });
  await desk.db.templateText.createMany({ data: ['ko', 'en'].map((locale) => ({ ...where, locale, subject: '제목', body })) });
}

test('a template without words, or with those of before, is found by what it says after the night, batch by batch', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const [, old, added] = [await add(desk, '하나'), await add(desk, '둘'), await add(desk, '셋')];
  await savedByTheVersionBefore(desk, old, '도자기 머그컵');
  await savedByTheVersionBefore(desk, added, '유리잔');
  await desk.db.templateSearch.deleteMany({ where: { shopId: desk.shop.id, templateId: added } });
  const theirs = await add(other, '남');
  await other.db.templateSearch.deleteMany({ where: { shopId: other.shop.id, templateId: theirs } });
  expect([await found(desk, '머그컵'), await found(desk, '유리잔'), await found(desk, '고객님')]).toEqual([[], [], ['하나', '둘']]);
  expect(await mendTemplateWords(desk, 1)).toBe(2);
  expect([await found(desk, '머그컵'), await found(desk, '유리잔'), await found(desk, '고객님')]).toEqual([['둘'], ['셋'], ['하나']]);
  expect(await desk.db.template.findMany({ where: { shopId: desk.shop.id }, select: { onlyLocale: true }, orderBy: { position: 'asc' } })).toEqual([{ onlyLocale: 'ko' }, { onlyLocale: null }, { onlyLocale: null }]);
  expect(await mendTemplateWords(desk)).toBe(0);
  expect(await found(other, '고객님')).toEqual([]);
});

test('the starter set, as it is seeded, needs none', async () => {
  const desk = await aDesk();
  await desk.transaction(seedTemplates);
  expect(await mendTemplateWords(desk)).toBe(0);
});

test('one that is saved meanwhile keeps the words of that', async () => {
  const desk = await aDesk();
  const id = await add(desk, '하나');
  await desk.db.templateSearch.deleteMany({ where: { shopId: desk.shop.id, templateId: id } });
  const racing = { ...desk, transaction: (async (work: Parameters<TestDesk['transaction']>[0]) => {
    await saveTemplate(desk, { ...aTemplate({ title: { ko: '새 이름', en: 'New' } }), id, version: 1 });
    return desk.transaction(work);
  }) as TestDesk['transaction'] };
  expect(await mendTemplateWords(racing)).toBe(0);
  expect(await found(desk, '새이름')).toEqual(['새 이름']);
});
