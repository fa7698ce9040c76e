import fs from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { accessGaps } from './access-gaps.ts';
import { missingScopes, neededScopes } from './needed-scopes.ts';
import { refreshShop } from './refresh-shop.server.ts';
import { shopSettings } from './shop-settings.server.ts';

describe('scopes', () => {
  test('what is needed is what shopify.app.toml declares', () => {
    const { access_scopes } = parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { access_scopes: { scopes: string } };
    // Reading comes with writing, but is declared by name.
    expect(Object.keys(neededScopes).toSorted()).toEqual(access_scopes.scopes.split(',').toSorted());
  });

  test('writing includes reading, not the other way round', () => {
    const all = Object.keys(neededScopes);
    expect(missingScopes(all.filter((scope) => scope !== 'read_orders'))).toEqual([]);
    expect(missingScopes(all.filter((scope) => scope !== 'write_orders'))).toEqual(['write_orders']);
  });

  test('two that serve the same work are one loss; nothing missing is nothing to say', () => {
    expect(accessGaps({ missingScopes: ['read_inventory', 'read_locations', 'of_an_older_release'], withheldData: [] })).toMatchObject({ stopped: ['stock'], withheld: [] });
    expect(accessGaps({ missingScopes: [], withheldData: [] })).toBeNull();
  });
});

describe('what Shopify gives, read from Shopify', () => {
  test('is kept with the shop, and forgotten once it is granted', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    const gapsNow = async () => {
      await refreshShop(desk);
      return accessGaps(await shopSettings(desk));
    };
    expect(await gapsNow()).toBeNull();
    sandbox.protectedDataApproved = false;
    expect(await gapsNow()).toEqual({ scopes: [], stopped: [], withheld: ['name', 'email', 'phone', 'address'] });
    sandbox.acts.changeScopes(sandbox.shop, Object.keys(neededScopes).filter((scope) => !scope.startsWith('write_draft')));
    expect(await gapsNow()).toMatchObject({ scopes: ['write_draft_orders'], stopped: ['replacements'], withheld: ['name', 'email', 'phone', 'address'] });
    sandbox.protectedDataApproved = true;
    sandbox.acts.changeScopes(sandbox.shop, Object.keys(neededScopes));
    expect(await gapsNow()).toBeNull();
  });

  test('without the scope for orders it says nothing new of the rest', async () => {
    const { sandbox, desk } = await aDeskInSandbox({ protectedDataApproved: false });
    await refreshShop(desk);
    sandbox.acts.changeScopes(sandbox.shop, ['read_products']);
    await refreshShop(desk);
    const gaps = accessGaps(await shopSettings(desk))!;
    expect(gaps.scopes).toContain('read_orders');
    expect(gaps.withheld).toHaveLength(4);
  });

  test('a store without orders says nothing of customers', async () => {
    const { desk } = await aDeskInSandbox({ size: 'empty', protectedDataApproved: false });
    await refreshShop(desk);
    expect(accessGaps(await shopSettings(desk))).toBeNull();
  });

  test('an app that may not see orders at all lacks everything', async () => {
    const { desk } = await aDeskInSandbox();
    const { withheldData } = await import('#app/gateways/shopify/operations/withheld-data.ts');
    const { adminCall } = await import('#app/gateways/shopify/call.server.ts');
    const message = 'This app is not approved to access the Order object. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.';
    const refused = { data: { orders: null }, errors: [{ message, path: ['orders'], extensions: { code: 'ACCESS_DENIED' } }] };
    const call = adminCall(async () => Response.json(refused));
    await refreshShop(desk.as(desk.actor, { ...desk.shopify, shopProfile: () => desk.shopify.shopProfile(), withheldData: () => withheldData(call) }));
    expect(accessGaps(await shopSettings(desk))?.withheld).toEqual(['everything']);
  });
});
