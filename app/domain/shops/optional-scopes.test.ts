import fs from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { assertGranted } from './assert-granted.server.ts';
import { neededScopes } from './needed-scopes.ts';
import { optionalScopes, scopesFor } from './optional-scopes.ts';
import { refreshShop } from './refresh-shop.server.ts';

describe('optional scopes', () => {
  test('are those shopify.app.toml declares, and none that is needed anyway', () => {
    const { access_scopes } = parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { access_scopes: { optional_scopes: string[] } };
    const all = Object.values(optionalScopes).flat();
    expect(all.toSorted()).toEqual(access_scopes.optional_scopes.toSorted());
    expect(all.filter((scope) => scope in neededScopes)).toEqual([]);
  });

  test('every one has words that say what it is for, in both languages', () => {
    for (const language of ['ko', 'en']) {
      const words = JSON.parse(fs.readFileSync(`app/locales/${language}/scopes.json`, 'utf8')) as Record<string, unknown>;
      for (const capability of Object.keys(optionalScopes)) expect(words[capability], `${language} ${capability}`).toMatchObject({ title: expect.stringMatching(/./), text: expect.stringMatching(/./) });
    }
  });

  test('writing covers reading, not the other way round', () => {
    expect(scopesFor('store_credit', ['write_store_credit_accounts'])).toEqual([]);
    expect(scopesFor('discount_codes', ['read_discounts'])).toEqual(['write_discounts']);
  });

  test('what a shop grants and takes back is known once it is read again', async () => {
    const { sandbox, desk } = await aDeskInSandbox();
    await refreshShop(desk);
    const refused = { code: 'scope_missing', details: { shown: { capability: 'gift_cards' }, values: { scope: 'write_gift_cards, write_customers' } } };
    await expect(assertGranted(desk, 'gift_cards')).rejects.toMatchObject(refused);
    const required = Object.keys(neededScopes);
    sandbox.acts.changeScopes(sandbox.shop, [...required, 'write_gift_cards', 'write_customers']);
    await refreshShop(desk);
    await assertGranted(desk, 'gift_cards');
    await expect(assertGranted(desk, 'discount_codes')).rejects.toMatchObject({ code: 'scope_missing' });
    sandbox.acts.changeScopes(sandbox.shop, required);
    await refreshShop(desk);
    await expect(assertGranted(desk, 'gift_cards')).rejects.toMatchObject(refused);
  });
});
