import { expect, test } from 'vitest';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';

test('a variant that a member of staff may not see is not told as gone', async () => {
  const { sandbox, deskOf } = await aDeskInSandbox();
  const [variant] = [...sandbox.world.all(sandbox.shop, 'ProductVariant')];
  const ids = [numeric(variant!.id), '999'];
  const agent = await deskOf('agent');
  expect((await agent.shopify.stock(ids)).map((one) => one.variantId)).toEqual([ids[0]]);
  const partTimer = await deskOf('part-timer');
  await expect(partTimer.shopify.stock(ids)).rejects.toMatchObject({ code: 'scope_missing' });
});
