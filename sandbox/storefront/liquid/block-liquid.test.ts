import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { blockLiquid } from './block-liquid.ts';

const liquid = (globals: Record<string, unknown> = {}) => blockLiquid({ extensionDir: 'extensions/help', locale: 'ko', now: new Date('2026-12-04T14:00:00Z'), globals });
const render = (source: string, globals?: Record<string, unknown>) => liquid(globals).parseAndRender(source);

describe('what an app block may write', () => {
  test('now is the time in the store, and other dates are what they are', async () => {
    expect(await render("{{ 'now' | date: '%s' }} {{ '2026-11-22T00:00:00Z' | date: '%s' }}")).toBe('1796392800 1795305600');
  });

  test('dates read as they are in the shop', async () => {
    expect(await render("{{ '2026-11-22T20:00:00Z' | date: '%Y-%m-%d %H:%M' }}")).toBe('2026-11-23 05:00');
  });

  test('JSON cannot end the script it stands in', async () => {
    expect(await render('{{ word | json }}', { word: '</script>&' })).toBe('"\\u003c/script\\u003e\\u0026"');
  });

  test('whole numbers divide to whole numbers', async () => {
    expect(await render('{{ 7 | divided_by: 2 }} {{ 7.0 | divided_by: 2.5 }} {{ "9" | divided_by: 4 }}')).toBe('3 2.8 2');
    await expect(render('{{ 7 | divided_by: 0 }}')).rejects.toThrow('divided by 0');
  });

  test('an array that is paginated shows one page of itself, the one the address asks for', async () => {
    const globals = { collections: { all: { products: [1, 2, 3, 4, 5] } }, request: { path: '/x' }, $page: 2 };
    const source = '{% paginate collections.all.products by 2 %}{{ paginate.current_page }}/{{ paginate.pages }}: {% for one in collections.all.products %}{{ one }},{% endfor %}{% endpaginate %} {{ collections.all.products.size }}';
    expect(await render(source, globals)).toBe('2/3: 3,4, 5');
    expect(await render(source, { ...globals, $page: 1 })).toBe('1/3: 1,2, 5');
  });
});

describe('what it may not', () => {
  test('filters and tags that Shopify lacks are errors, those it has and the sandbox lacks say so', async () => {
    await expect(render("{{ 'a' | jsonify }}")).rejects.toThrow('undefined filter: jsonify');
    await expect(render('{% block a %}{% endblock %}')).rejects.toThrow('block');
    await expect(render("{{ 'a' | payment_button }}")).rejects.toThrow('the sandbox does not implement the filter payment_button');
    for (const tag of ['section', 'sections', 'include', 'layout']) await expect(render(`{% ${tag} 'x' %}`)).rejects.toThrow(`cannot contain '${tag}' tags`);
    await expect(render('{% stylesheet %}a{% endstylesheet %}')).rejects.toThrow("cannot contain 'stylesheet' tags");
  });

  test('every filter is one that Shopify documents', () => {
    // The list that theme check ships.
    const file = createRequire(import.meta.url).resolve('@shopify/theme-check-docs-updater/data/filters.json');
    const documented = (JSON.parse(readFileSync(file, 'utf8')) as { name: string; aliases?: string[] }[]).flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
    const known = Object.keys(liquid().filters);
    // Its list leaves these two other names out, which the pages have.
    expect(known.filter((name) => !documented.includes(name))).toEqual(['t', 'handle'].sort((a, b) => known.indexOf(a) - known.indexOf(b)));
    expect(documented.filter((name) => !known.includes(name))).toEqual([]);
  });
});
