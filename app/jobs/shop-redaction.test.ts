import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { shopById } from '#app/platform/control/shops.sql.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { askedAt, redactionsOf } from '#tests/builders/a-redaction.ts';
import { aKnownCustomer, furnished } from '#tests/builders/a-whole-shop.ts';
import { rowsByTable } from '#tests/builders/whole-rows.sql.ts';
import { carryOutRedactionJob } from './carry-out-redaction.server.ts';
import { takeShopRedact } from './take-compliance.server.ts';

describe('shop/redact', () => {
  test('no tenant table has a row of the shop; the shop beside it keeps all of its own', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    for (const one of [desk, other]) {
      await furnished(one);
      await aKnownCustomer(one);
    }
    const gone = await aKnownCustomer(desk);
    const before = await rowsByTable(desk.shop.id);
    expect([...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
    const beside = await rowsByTable(other.shop.id);

    await takeShopRedact(desk, {}, askedAt);
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);

    expect([...(await rowsByTable(desk.shop.id))].filter(([, rows]) => rows.length > 0).map(([table]) => table)).toEqual([]);
    expect(await rowsByTable(other.shop.id)).toEqual(beside);
    expect(await desk.files.get(gone.fileKey)).toBeNull();
    expect(await shopById(house().control, desk.shop.id)).toMatchObject({ status: 'uninstalled', scopes: '' });
    const { rows } = await house().control.query(`select "redactedAt" from shop where id = $1`, [desk.shop.id]);
    expect(rows[0].redactedAt).not.toBeNull();
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.completedAt).not.toBeNull();
    expect((receipt!.summary as { erased: Record<string, number> }).erased).toMatchObject({ ticket: 2, customer: 2, message: 2 });
  });

  test('a shop that came back in the meantime loses nothing', async () => {
    const desk = await aDesk();
    await aKnownCustomer(desk);
    const before = await rowsByTable(desk.shop.id);
    await takeShopRedact(desk, {}, after(desk.clock.now(), -days(1)));
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    expect(await rowsByTable(desk.shop.id)).toEqual(before);
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.summary).toEqual({ installedAgain: true });
  });
});
