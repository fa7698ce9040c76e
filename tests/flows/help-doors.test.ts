import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { articles } from '#app/domain/help/articles.server.ts';
import { sections } from '#app/domain/help/sections.server.ts';
import { seedArticles } from '#app/domain/help/seed-articles.server.ts';
import { action as articleDoor, loader as articlePage } from '#app/routes/app.help.$articleId/route.tsx';
import { action as draftDoor } from '#app/routes/app.help.$articleId.draft.ts';
import { action as positionDoor } from '#app/routes/app.help.$articleId.position.ts';
import { action as publicationDoor } from '#app/routes/app.help.$articleId.publication.ts';
import { action as scheduleDoor } from '#app/routes/app.help.$articleId.schedule.ts';
import { action as previewDoor } from '#app/routes/app.help.preview.ts';
import { action as sectionPositionDoor } from '#app/routes/app.help.sections.$key.position.ts';
import { action as sectionDoor } from '#app/routes/app.help.sections.$key.ts';
import { action as sectionsDoor } from '#app/routes/app.help.sections.ts';
import { loader as listPage } from '#app/routes/app.help/route.tsx';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

const body = '<h2>가나</h2><p onclick="x()">다라<script>1</script></p>';

test('an article goes from its first save to the storefront and out again through its doors', async () => {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  const texts = { ko: { title: '포장', body, keywords: '' } };
  const { id } = (await post<{ id: string }>(app, articleDoor, { articleId: 'new' }, { key: randomUUID(), version: 0, topic: 'delivery', texts, publish: null })).body;
  const now = async () => (await articles(desk)).find((row) => row.id === id)!;
  expect(await now()).toMatchObject({ published: false, draft: { texts: { ko: { body: '<h5>가나</h5><p>다라</p>' } } } });

  expect((await post(app, publicationDoor, { articleId: id }, { version: 1, publish: '2026-02-30T09:00' }, 'PUT')).body).toMatchObject({ problem: { field: 'publishAt' } });
  const day = new Date(desk.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  await post(app, publicationDoor, { articleId: id }, { version: 1, publish: `${day}T09:00` }, 'PUT');
  // By the shop's clock, which is nine hours ahead.
  expect((await now()).publishAt).toEqual(new Date(`${day}T00:00:00Z`));
  expect((await post(app, scheduleDoor, { articleId: id }, { version: 1 }, 'DELETE')).body).toMatchObject({ problem: { code: 'conflict' } });
  await post(app, scheduleDoor, { articleId: id }, { version: 2 }, 'DELETE');
  await post(app, publicationDoor, { articleId: id }, { version: 3, publish: 'now' }, 'PUT');
  expect(await now()).toMatchObject({ published: true, publishAt: null, draft: null });

  await post(app, articleDoor, { articleId: id }, { key: randomUUID(), version: 4, topic: 'delivery', texts: { ko: { ...texts.ko, title: '선물 포장' } }, publish: null });
  expect((await look<{ stored: { texts: object } }>(app, articlePage, { articleId: id })).body.stored.texts).toMatchObject({ ko: { title: '선물 포장' } });
  await post(app, draftDoor, { articleId: id }, { version: 5 }, 'DELETE');
  await post(app, positionDoor, { articleId: id }, { section: 'returns', place: 0 }, 'PUT');
  const list = (await look<{ sections: { key: string; articles: { title: string }[] }[] }>(app, listPage)).body;
  expect(list.sections.find(({ key }) => key === 'returns')!.articles[0]!.title).toBe('포장');
  await post(app, publicationDoor, { articleId: id }, { version: 7 }, 'DELETE');
  expect(await now()).toMatchObject({ published: false, texts: { ko: { title: '포장' } } });
  expect((await post<{ html: string }>(app, previewDoor, {}, { body })).body.html).toBe('<h5>가나</h5><p>다라</p>');
});

test('sections come, are named, move and go through theirs', async () => {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  await desk.transaction(seedArticles);
  const key = randomUUID();
  const add = () => post<{ section: string }>(app, sectionsDoor, {}, { key, titles: { ko: '포장', en: 'Wrapping' } });
  expect([(await add()).body, (await add()).body]).toEqual([{ section: 'wrapping' }, { section: 'wrapping' }]);
  await post(app, sectionDoor, { key: 'wrapping' }, { titles: { ja: 'ラッピング' } }, 'PUT');
  await post(app, sectionPositionDoor, { key: 'wrapping' }, { place: 0 }, 'PUT');
  expect((await sections(desk))[0]).toEqual({ key: 'wrapping', titles: { ko: '포장', en: 'Wrapping', ja: 'ラッピング' } });
  expect((await post(app, sectionDoor, { key: 'delivery' }, {}, 'DELETE')).body).toMatchObject({ problem: { code: 'bad_input', message: expect.stringContaining('3') } });
  await post(app, sectionDoor, { key: 'wrapping' }, {}, 'DELETE');
  expect((await sections(desk)).map((section) => section.key)).not.toContain('wrapping');
});
