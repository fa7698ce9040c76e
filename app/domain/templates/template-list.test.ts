import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { archiveTemplate } from './archive-template.server.ts';
import { countUse } from './count-use.sql.server.ts';
import { moveTemplate } from './move-template.server.ts';
import { rollUpUses } from './roll-up-uses.sql.server.ts';
import { saveFolder } from './save-folder.server.ts';
import { saveTemplate } from './save-template.server.ts';
import { MOST_CHOICES, templateChoices } from './template-choices.server.ts';
import { templateList, type ListWanted } from './template-list.server.ts';
import type { ResolutionKind, TemplateContent } from './template-row.ts';
import type { TemplateToSave } from './write-template.server.ts';

const anything: ListWanted = { words: '', folder: null, kind: null, state: 'used', after: null, kindWords: null };
const both: TemplateContent['texts'] = [{ locale: 'ko', channel: 'any', subject: '주문', body: '새 상품을 보내 드렸습니다' }, { locale: 'en', channel: 'any', subject: 'Order', body: 'We sent a new one' }];

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk();
});

const within = <T>(act: (ledger: Ledger) => Promise<T>) => desk.transaction(function inside(ledger) {
  return act(ledger);
});
const folder = (name: string) => within((ledger) => saveFolder(ledger, { name }));
const add = async (ko: string, changes: Partial<TemplateToSave> = {}) => (await saveTemplate(desk, { ...aTemplate({ title: { ko, en: `Title ${ko}` } }), ...changes })).id;
const use = (templateId: string, at = desk) => at.transaction(function count(ledger) {
  return countUse(ledger, { templateId, messageId: ledger.newId() });
});
const found = async (wanted: Partial<ListWanted> = {}) => (await templateList(desk, { ...anything, ...wanted })).groups.map((group) => [group.folder?.name ?? null, ...group.lines.map(({ title }) => title.ko)]);

describe('the list', () => {
  test('goes by folder, in their order, with what lies in none at the end', async () => {
    const [delivery, refunds] = [await folder('배송'), await folder('환불 폴더')];
    await add('가');
    await add('나', { folderId: refunds });
    await add('다', { folderId: delivery });
    await add('라', { folderId: refunds });
    expect(await found()).toEqual([['배송', '다'], ['환불 폴더', '나', '라'], [null, '가']]);
    expect(await found({ folder: 'none' })).toEqual([[null, '가']]);
    expect(await found({ folder: delivery })).toEqual([['배송', '다']]);
    expect((await templateList(desk, anything)).groups.map((group) => group.found)).toEqual([1, 2, 1]);
  });

  test('finds every typed word in titles, texts and folder names, spaced in whatever way, and nothing of another shop', async () => {
    const delivery = await folder('배송 지연');
    await add('사과드림', { texts: both });
    await add('택배 지연 안내', { folderId: delivery, usedWhen: { ko: '택배사가 늦을 때', en: 'When the carrier is late' } });
    const other = await aDesk();
    await saveTemplate(other, aTemplate({ title: { ko: '사과드림', en: 'Sorry' } }));
    expect(await found({ words: 'SENT 사과' })).toEqual([[null, '사과드림']]);
    expect(await found({ words: '새상품' })).toEqual([[null, '사과드림']]);
    expect(await found({ words: 'ｃａｒｒｉｅｒ' })).toEqual([['배송 지연', '택배 지연 안내']]);
    expect(await found({ words: '배송지연 택배' })).toEqual([['배송 지연', '택배 지연 안내']]);
    expect(await found({ words: '지연배송' })).toEqual([]);
    expect(await found({ words: '환율' })).toEqual([]);
    // The pairs of the word are there, but apart.
    expect(await found({ words: '상품사과' })).toEqual([]);
    expect(await templateList(desk, { ...anything, words: '새' })).toMatchObject({ found: 2, tooShort: true });
  });

  test('finds what was saved anew by its new words alone, and by what its resolution is called', async () => {
    const id = await add('옛말');
    await saveTemplate(desk, { ...aTemplate({ title: { ko: '새말', en: 'New' }, resolutionKind: 'refund' }), id, version: 1 });
    expect([await found({ words: '옛말' }), await found({ words: '새말' })]).toEqual([[], [[null, '새말']]]);
    expect(await found({ words: '돌려주기', kindWords: { refund: '돈 돌려주기' } as Record<ResolutionKind, string> })).toEqual([[null, '새말']]);
  });

  test('narrows by resolution and by state; archived ones show up only when asked for', async () => {
    const used = await add('둘 다', { texts: both });
    await add('환불 글', { resolutionKind: 'refund' });
    const gone = await add('보관');
    await archiveTemplate(desk, gone, 1);
    await use(used);
    const broken = await add('망가짐', { texts: both });
    await desk.db.template.updateMany({ where: { shopId: desk.shop.id, id: broken }, data: { brokenAt: desk.clock.now(), brokenReason: { words: 'template_unknown', values: {}, field: 'x' } } });
    expect(await found()).toEqual([[null, '둘 다', '환불 글', '망가짐']]);
    expect(await found({ state: 'archived' })).toEqual([[null, '보관']]);
    expect(await found({ state: 'broken' })).toEqual([[null, '망가짐']]);
    expect(await found({ state: 'oneLanguage' })).toEqual([[null, '환불 글']]);
    expect(await found({ state: 'unused' })).toEqual([[null, '환불 글', '망가짐']]);
    await rollUpUses(desk);
    expect(await found({ state: 'unused' })).toEqual([[null, '환불 글', '망가짐']]);
    expect(await found({ kind: 'refund' })).toEqual([[null, '환불 글']]);
    expect(await found({ kind: 'none', words: '둘다' })).toEqual([[null, '둘 다']]);
    expect((await templateList(desk, anything)).groups[0]!.lines[0]).toMatchObject({ uses: 1, only: null, broken: null, archived: false });
  });

  test.each([{ words: '' }, { words: '제목을' }])('comes in pages that neither repeat nor leave out, whatever is moved meanwhile: $words', async ({ words }) => {
    const folders = [await folder('하나'), await folder('빈 폴더'), await folder('둘')];
    for (let n = 0; n < 11; n++) await add(`제목을 ${n}`, { folderId: n < 5 ? folders[0]! : n < 9 ? folders[2]! : null });
    const seen: string[] = [];
    const pages: (string | boolean)[][] = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Awaited<ReturnType<typeof templateList>> = await templateList(desk, { ...anything, words, after }, 3);
      seen.push(...page.groups.flatMap(({ lines }) => lines.map(({ title }) => title.ko)));
      pages.push(...page.groups.map((group) => [group.folder?.name ?? '-', group.begins, group.ends]));
      expect(page.found).toBe(11);
      after = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 11 }, (_, n) => `제목을 ${n}`));
    expect(pages).toEqual([['하나', true, false], ['하나', false, true], ['둘', true, false], ['둘', false, true], ['-', true, true]]);
    expect((await templateList(desk, { ...anything, words, after: 'gone' }, 3)).groups[0]!.lines[0]!.title.ko).toBe('제목을 0');
  });

  test('goes up and down by one place among those in use', async () => {
    const ids = [await add('가'), await add('나'), await add('다'), await add('라')];
    await archiveTemplate(desk, ids[1]!, 1);
    const step = (at: number, after: 'up' | 'down') => within((ledger) => moveTemplate(ledger, { id: ids[at]!, folderId: null, after }));
    expect(await step(2, 'up')).toEqual({ place: 1, of: 3 });
    expect(await found()).toEqual([[null, '다', '가', '라']]);
    expect(await step(2, 'up')).toEqual({ place: 1, of: 3 });
    expect(await step(0, 'down')).toEqual({ place: 3, of: 3 });
    expect(await found()).toEqual([[null, '다', '라', '가']]);
  });
});

describe('the composer’s choices', () => {
  test('come by folder, with what is used most on top where there is much to choose from; what is broken never is', async () => {
    const delivery = await folder('배송');
    const ids: string[] = [];
    for (let n = 0; n < 9; n++) ids.push(await add(`답 ${n}`, n === 8 ? { folderId: delivery, texts: both } : {}));
    for (const [at, times] of [[3, 2], [5, 3], [6, 4], [1, 1]] as const) for (let n = 0; n < times; n++) await use(ids[at]!);
    await rollUpUses(desk);
    for (let n = 0; n < 5; n++) await use(ids[1]!);
    await desk.db.template.updateMany({ where: { shopId: desk.shop.id, id: ids[6]! }, data: { brokenAt: desk.clock.now(), brokenReason: { words: 'template_unknown', values: {}, field: 'x' } } });
    const { often, choices, more } = await templateChoices(desk);
    expect(often.map(({ title }) => title.ko)).toEqual(['답 1', '답 5', '답 3']);
    expect([choices[0], choices.length, more]).toMatchObject([{ title: { ko: '답 8' }, folder: '배송', locales: ['en', 'ko'] }, 9, false]);
    expect(choices.find(({ id }) => id === ids[6])).toMatchObject({ folder: null, locales: ['ko'], broken: { words: 'template_unknown' } });
  });

  test('name what was typed before they only say it', async () => {
    const says = await add('사과', { texts: both });
    const named = await add('새 상품을 보낸 뒤');
    expect((await templateChoices(desk, '상품을')).choices.map(({ id }) => id)).toEqual([named, says]);
    expect((await templateChoices(desk)).choices.map(({ id }) => id)).toEqual([says, named]);
  });

  test('are narrowed by what is typed, and never more than a page', async () => {
    for (let n = 0; n < MOST_CHOICES + 2; n++) await add(`답변 ${n}`, n % 2 ? {} : { texts: both });
    const used = await add('답변 자주');
    await use(used);
    const shown = async (typed?: string) => {
      const { often, choices, more } = await templateChoices(desk, typed);
      return [often.map(({ id }) => id), choices.length, more];
    };
    expect(await shown()).toEqual([[used], MOST_CHOICES, true]);
    expect(await shown('답변 상품을')).toEqual([[], MOST_CHOICES / 2 + 1, false]);
    expect(await shown('답변')).toEqual([[used], MOST_CHOICES, true]);
    expect(await shown('자주')).toEqual([[], 1, false]);
    expect((await templateChoices(desk, '답변자주')).choices).toHaveLength(1);
  });
});
