import { runInNewContext } from 'node:vm';
import { extensionFile } from './render-block.ts';

export type Find = ((question: string) => { id: string; score: number }[]) & { ready: Promise<void> };
interface Index {
  sections: { articles: { id: string; title: string }[] }[];
  codes: string;
}

/** The search as the storefront has it: the script that is deployed, its index read. */
export async function finder(articles: { id: string; title: string }[], codes = ''): Promise<Find> {
  const window: { mendFind?: (index: Index) => Find } = {};
  runInNewContext(extensionFile('assets/find.js'), { window, setTimeout, performance });
  const find = window.mendFind!({ sections: [{ articles }], codes });
  await find.ready;
  return find;
}

export interface Recall {
  first: number;
  three: number;
  /** Questions that were said to have no answer. */
  none: number;
}

/** Of all questions, each with its article's place, the shares whose article came first, and among the first three. */
export async function recallOf(groups: string[][]): Promise<Recall> {
  const find = await finder(groups.map(([title], place) => ({ id: String(place), title: title! })));
  const places = groups.flatMap(([, ...asked], place) =>
    asked.map((question) => {
      const found = find(question);
      return found.length ? found.findIndex(({ id }) => id === String(place)) : Infinity;
    }),
  );
  const share = (fits: (place: number) => boolean) => places.filter(fits).length / places.length;
  return { first: share((place) => place === 0), three: share((place) => place >= 0 && place < 3), none: share((place) => place === Infinity) };
}
