import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { recheckTemplates } from '#app/domain/templates/recheck-templates.server.ts';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { checkShopTemplatesJob } from './check-shop-templates.server.ts';
import { checkTemplatesJob } from './check-templates.server.ts';

/** A shop with a template that broke with the new version of the API, and one that did not. */
async function aShopBehind(checkedWith: string | null): Promise<TestDesk> {
  const desk = await aDesk();
  const { id } = await saveTemplate(desk, aTemplate());
  await saveTemplate(desk, aTemplate({ title: { ko: '다른 것', en: 'Other' } }));
  await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId: id }, data: { body: '{{ order.vanished }}' } });
  await desk.db.template.updateMany({ where: { shopId: desk.shop.id }, data: { checkedWith } });
  return desk;
}

async function jobsFor(): Promise<string[]> {
  return (await queued()).map(({ shop }) => shop);
}

async function queued(): Promise<{ shop: string; in: number }[]> {
  const { rows } = await house().queue.query(
    `select j.payload->>'shopId' as shop, extract(epoch from j.run_at - now()) * 1000 as in from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'check-shop-templates'`,
  );
  return rows.map((row) => ({ shop: row.shop as string, in: Number(row.in) }));
}

const broken = ({ db, shop }: TestDesk) => db.template.count({ where: { shopId: shop.id, brokenAt: { not: null }, checkedWith: API_VERSION } });

test('a worker that begins has each shop’s templates tried that were tried on another version of the API, once', async () => {
  const [behind, never, fine, gone] = [await aShopBehind('2026-07'), await aShopBehind(null), await aShopBehind(API_VERSION), await aShopBehind('2026-07')];
  await markUninstalled(house().control, gone.shop.domain, after(gone.clock.now(), 1));
  await checkTemplatesJob();
  await checkTemplatesJob();
  const jobs = await jobsFor();
  expect([behind, never, fine, gone].map(({ shop }) => jobs.filter((id) => id === shop.id).length)).toEqual([1, 1, 0, 0]);
  await checkShopTemplatesJob({ shopId: behind.shop.id });
  expect([await broken(behind), await broken(never)]).toEqual([1, 0]);
  expect(await behind.db.template.count({ where: { shopId: behind.shop.id, checkedWith: API_VERSION } })).toBe(2);
});

test('shops are tried one after another within an hour, not all at once', async () => {
  const shops = [await aShopBehind('2026-07'), await aShopBehind('2026-07'), await aShopBehind('2026-07'), await aShopBehind('2026-07')].map(({ shop }) => shop.id);
  await checkTemplatesJob();
  const waits = (await queued()).filter(({ shop }) => shops.includes(shop)).map((job) => job.in).toSorted((a, b) => a - b);
  expect(waits).toHaveLength(4);
  const gaps = waits.slice(1).map((wait, at) => wait - waits[at]!);
  expect(Math.min(...gaps)).toBeGreaterThan(minutes(1));
  expect(waits.at(-1)).toBeLessThan(minutes(60));
});

test('what no job came to is tried at night', async () => {
  const desk = await aShopBehind('2026-07');
  await recheckTemplates(desk);
  expect(await broken(desk)).toBe(1);
});
