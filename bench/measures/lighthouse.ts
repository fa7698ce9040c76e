import { readdirSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { aStore } from '#sandbox/pages/a-store.ts';
import { startStorefront } from '#sandbox/storefront/start-storefront.ts';
import { changeTheme } from '#sandbox/storefront/theme.ts';
import { helpSample } from '../../extensions/help/help-sample.ts';
import { openBrowser } from '../../extensions/help/open-browser.ts';
import { shown, type Line } from '../report.ts';

const RUNS = 9;
const PORT = Number(process.env.PORT_BENCH_CHROME ?? 4155);
const PATH = '/';
/** Every block but the embed, which stands on every page. */
const BLOCKS = readdirSync('extensions/help/blocks').map((file) => file.replace('.liquid', '')).filter((handle) => handle !== 'chat');

/**
 * What Lighthouse (mobile, simulated throttling) says of the store's home page with all our blocks on it,
 * against the same page without any, in turns. Shopify allows an app ten points (shopify.dev, Built for Shopify).
 */
export async function lighthouseDrop(): Promise<Line> {
  const store = aStore();
  const { world, shop } = store.sandbox;
  const [installation] = [...world.all(shop, 'AppInstallation')];
  for (const [key, value] of Object.entries({ ...helpSample(), figures: FIGURES })) {
    world.put(shop, 'Metafield', { id: `gid://shopify/Metafield/help-${key}`, ownerId: installation!.id, namespace: 'help', key, type: 'json', value: JSON.stringify(value) });
  }
  const storefront = await startStorefront({ ...store, port: 0 });
  const browser = await openBrowser([`--remote-debugging-port=${PORT}`]);
  const scoreOf = async (blocks: string[]): Promise<number> => {
    const index = blocks.length ? [{ key: 'apps', blocks: blocks.map((handle) => ({ id: `mend_${handle}_Q7xK2d`, handle, settings: {} })) }] : [];
    changeTheme(world, shop, { templates: { index }, embeds: { chat: { on: blocks.length > 0, settings: {} } } });
    const address = `http://localhost:${storefront.port}${PATH}`;
    await mustHold(address, blocks);
    const result = await lighthouse(address, { port: PORT, onlyCategories: ['performance'], logLevel: 'error', output: 'json' });
    const score = result?.lhr.categories.performance?.score;
    if (result?.lhr.runtimeError || score === null || score === undefined) throw new Error(`Lighthouse has no score: ${result?.lhr.runtimeError?.message ?? 'no reason'}`);
    return score * 100;
  };
  try {
    const [own, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      bare.push(await scoreOf([]));
      own.push(await scoreOf(BLOCKS));
    }
    return {
      what: `Lighthouse, points lost on a page with ${BLOCKS.length} blocks and the embed`,
      figure: middle(bare) - middle(own),
      bound: { most: 2 },
      unit: 'points',
      notes: [`with ${shown(middle(own))} (${own.map(Math.round).join(' ')}), without ${shown(middle(bare))} (${bare.map(Math.round).join(' ')})`],
    };
  } finally {
    await browser.close();
    await storefront.close();
    await store.sandbox.close();
  }
}

/** A page without what is measured would be light. */
async function mustHold(address: string, blocks: string[]): Promise<void> {
  const page = await (await fetch(address)).text();
  const missing = blocks.filter((handle) => !page.includes(`mend_${handle}_Q7xK2d`) || !page.includes('help.css'));
  if (missing.length || (!blocks.length && page.includes('help.css'))) throw new Error(`The page to measure is not as placed: ${missing.join(', ')}`);
}

/** As the app publishes them (extensions/help/README.md). */
const FIGURES = { v: 1, from: '2026-10-20', to: '2026-11-18', medianSeconds: 5400, withinTarget: 94, target: 8, always: false, satisfaction: 92, tickets: 220, answers: 214, count: 61 };

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
