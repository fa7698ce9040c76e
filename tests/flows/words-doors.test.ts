import { expect, test } from 'vitest';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import { seedArticles } from '#app/domain/help/seed-articles.server.ts';
import type { StorefrontWordsPage } from '#app/domain/help/storefront-words.server.ts';
import { action, loader } from '#app/routes/app.settings.words/route.tsx';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

test('a merchant’s words go through their door to the store, and out of it again', async () => {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  await desk.transaction(seedArticles);
  const page = async (query = '') => (await look<StorefrontWordsPage>(app, loader, {}, query)).body;
  const inStore = async () => {
    await publishHelp(desk);
    const { world, shop } = app.sandbox;
    const settings = [...world.all(shop, 'Metafield')].find(({ namespace, key }) => namespace === 'help' && key === 'settings');
    return (JSON.parse(String(settings!.value)) as { words?: object }).words;
  };

  expect(await page()).toMatchObject({ languages: [], offered: ['ko', 'en'], stored: null });
  expect(await page('?language=pt_br')).toMatchObject({ stored: { locale: 'pt-BR', version: 0, texts: {} } });
  for (const odd of ['?language=%00', '?language=x-y-z', '?language=__proto__']) expect(await page(odd)).toMatchObject({ stored: null });

  expect((await post(app, action, {}, { locale: 'pt-BR', version: 0, texts: { 'help.yes': 'Sim', 'help.many': '{n} respostas' } })).body).toEqual({ version: 1 });
  expect(await page()).toMatchObject({ languages: [{ locale: 'pt-BR', written: 2 }], stored: { version: 1, texts: { 'help.yes': 'Sim' } } });
  expect(await inStore()).toEqual({ 'pt-BR': { 'help.yes': 'Sim', 'help.many': '{n} respostas' } });

  const late = await post(app, action, {}, { locale: 'pt-BR', version: 0, texts: {} });
  expect(late).toMatchObject({ status: 409, body: { problem: { code: 'conflict', shown: { version: 1 } } } });
  const wrong = await post(app, action, {}, { locale: 'pt-BR', version: 1, texts: { 'help.many': 'respostas' } });
  expect(wrong).toMatchObject({ status: 422, body: { problem: { field: 'texts.help.many', message: expect.stringContaining('{n}') } } });
  for (const odd of [{ locale: 'pt-BR', version: -1, texts: {} }, { locale: 'pt-BR', version: 1, texts: { 'help.yes': 'x'.repeat(3000) } }, { locale: 'pt-BR', version: 1, texts: [] }, { locale: 'x'.repeat(30), version: 0, texts: {} }, {}]) {
    expect((await post(app, action, {}, odd)).status).toBe(422);
  }
  expect(await inStore()).toEqual({ 'pt-BR': { 'help.yes': 'Sim', 'help.many': '{n} respostas' } });

  expect((await post(app, action, {}, { locale: 'pt-BR', version: 2 }, 'DELETE')).status).toBe(409);
  expect((await post(app, action, {}, { locale: 'pt-BR', version: 1 }, 'DELETE')).body).toEqual({ removed: 'pt-BR' });
  expect(await inStore()).toBeUndefined();
});
