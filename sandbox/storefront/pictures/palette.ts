/** Colours of one picture. The same handle always gets the same ones. */
export interface Palette {
  back: string;
  table: string;
  main: string;
  shade: string;
  light: string;
  accent: string;
  ink: string;
}

const PALETTES: Palette[] = [
  { back: '#f3e7d3', table: '#e3cfae', main: '#7d9a76', shade: '#5f7b5a', light: '#a9c1a0', accent: '#c8704a', ink: '#3b332b' },
  { back: '#e4ebe6', table: '#c9d8cf', main: '#f7f3ea', shade: '#d8cfbf', light: '#ffffff', accent: '#3f6b5c', ink: '#2f3a36' },
  { back: '#f6e3da', table: '#e9c8b8', main: '#b65d3c', shade: '#8f4529', light: '#d98b6c', accent: '#f2d4a2', ink: '#472a1e' },
  { back: '#e3e6ef', table: '#c8cede', main: '#4a5a85', shade: '#35426a', light: '#7a8ab5', accent: '#e0b15e', ink: '#25304d' },
  { back: '#f5eecb', table: '#e6d898', main: '#c79a3a', shade: '#9d7522', light: '#e2bf6f', accent: '#6d7f4a', ink: '#453512' },
  { back: '#ecdfe6', table: '#d9c2cf', main: '#8c5a73', shade: '#6b4157', light: '#b48aa0', accent: '#e8c9a4', ink: '#3e2733' },
];

/** The palette of a product, chosen by its handle. */
export function paletteOf(handle: string): Palette {
  return PALETTES[hash(handle) % PALETTES.length]!;
}

/** A whole number from a text, always the same (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
