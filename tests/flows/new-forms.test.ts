import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { action as causeDoor } from '#app/routes/app.causes.$causeId/route.tsx';
import { action as articleDoor } from '#app/routes/app.help.$articleId/route.tsx';
import { action as templateDoor } from '#app/routes/app.templates.$templateId/route.tsx';
import { aTemplate } from '#tests/builders/a-template.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { post } from './a-door-call.ts';

// What is saved for the first time, and once more because its answer was lost on the way.

let app: AppInSandbox;
let desk: Desk;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
});

const title = { ko: '새로 만든 것', en: 'A new one' };
const forms = {
  article: {
    door: articleDoor,
    address: { articleId: 'new' },
    form: { version: 0, topic: 'delivery', publish: 'now', texts: { ko: { title: '섬으로도 보내나요?', body: '<p>네, 보내 드립니다.</p>', keywords: '' } } },
    wrong: { texts: {} },
    count: () => desk.db.article.count({ where: { shopId: desk.shop.id } }),
  },
  template: {
    door: templateDoor,
    address: { templateId: 'new' },
    form: { version: 0, folderId: null, ...aTemplate({ title }) },
    wrong: { title: { ko: '', en: '' } },
    count: () => desk.db.template.count({ where: { shopId: desk.shop.id } }),
  },
  cause: {
    door: causeDoor,
    address: { causeId: 'new' },
    form: { version: 0, parentId: null, title, topics: [] },
    wrong: { title: { ko: '', en: '' } },
    count: () => desk.db.cause.count({ where: { shopId: desk.shop.id } }),
  },
};

test.each(Object.keys(forms) as (keyof typeof forms)[])('%s: the same key twice is one, and both hear the same; a refusal uses no key up', async (name) => {
  const { door, address, form, wrong, count } = forms[name];
  const before = await count();
  const save = (key: string, more = {}) => post<{ id?: string; problem?: unknown }>(app, door, address, { ...form, ...more, key });
  const key = randomUUID();
  expect((await save(key, wrong)).body.problem).toBeTruthy();
  const [first, second] = await Promise.all([save(key), save(key)]);
  expect(first.body.id).toBeTruthy();
  expect(second.body).toEqual(first.body);
  expect(await count()).toBe(before + 1);
  expect((await save(randomUUID())).body.id).not.toBe(first.body.id);
  expect(await count()).toBe(before + 2);
});
