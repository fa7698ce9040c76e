import { type Palette, paletteOf } from './palette.ts';
import * as things from './things.ts';
import * as vessels from './vessels.ts';

/** What a handle is a picture of; the first that fits. */
const MOTIFS: [RegExp, (colors: Palette) => string][] = [
  [/gift-box|sampler/, things.box], [/class/, things.lesson], [/side-handle/, vessels.sideTeapot], [/teapot/, vessels.teapot], [/gaiwan/, vessels.lidded], [/pitcher/, vessels.pitcher],
  [/cup/, vessels.cups], [/rice|bowl/, vessels.bowls], [/canister/, vessels.canister], [/jar|onggi/, vessels.jar], [/scoop|strainer/, things.scoop], [/tray/, things.tray],
  [/coaster/, things.coasters], [/wrapping|patchwork/, things.patchwork], [/apron/, things.apron], [/cloth|towel/, things.cloth],
  [/chrysanthemum/, vessels.blossom], [/omija|jujube|berry/, vessels.berries], [/tea/, vessels.leaves],
  [/planner/, things.planner], [/notebook/, things.notebook], [/letter/, things.letters], [/ink$|bottled-ink/, things.ink], [/pencil/, things.pencils], [/pen/, things.pen], [/ruler/, things.ruler], [/tape/, things.tape], [/stamp/, things.stamps],
  [/candle/, things.candle], [/incense/, things.incense], [/spoon/, things.spoons], [/basket/, things.basket], [/soap/, things.soap],
];

/** The product's picture as SVG, 1200 × 1200, drawn from its handle: the same handle, the same picture. */
export function productPicture(handle: string): string {
  const colors = paletteOf(handle);
  const draw = MOTIFS.find(([pattern]) => pattern.test(handle))?.[1] ?? things.box;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="1200" height="1200"><rect width="400" height="400" fill="${colors.back}"/><circle cx="296" cy="112" r="72" fill="#fff" opacity=".35"/><path d="M0 300q120-22 220-6t180-10v116H0z" fill="${colors.table}"/><ellipse cx="202" cy="320" rx="140" ry="14" fill="${colors.ink}" opacity=".1"/>${draw(colors)}</svg>`;
}
