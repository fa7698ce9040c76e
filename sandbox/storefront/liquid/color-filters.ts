import type { Liquid } from 'liquidjs';

interface Rgb {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Colours in themes: what they are asked for most; the formulas are those Shopify's pages name. */
export function addColorFilters(liquid: Liquid): void {
  const filters: Record<string, (color: never, ...given: never[]) => unknown> = {
    color_to_rgb: (color: unknown) => text(rgbOf(color)),
    color_to_hex: (color: unknown) => hex(rgbOf(color)),
    hex_to_rgba: (color: unknown, alpha = 1) => text({ ...rgbOf(color), alpha: Number(alpha) }, true),
    color_to_hsl: (color: unknown) => hsl(rgbOf(color)),
    color_brightness: (color: unknown) => Math.round(brightness(rgbOf(color)) * 100) / 100,
    brightness_difference: (one: unknown, two: unknown) => Math.abs(brightness(rgbOf(one)) - brightness(rgbOf(two))),
    color_contrast: (one: unknown, two: unknown) => Math.round(contrast(rgbOf(one), rgbOf(two)) * 10) / 10,
    color_difference: (one: unknown, two: unknown) => difference(rgbOf(one), rgbOf(two)),
    color_lighten: (color: unknown, by: unknown) => hex(toward(rgbOf(color), 255, Number(by) / 100)),
    color_darken: (color: unknown, by: unknown) => hex(toward(rgbOf(color), 0, Number(by) / 100)),
    color_saturate: (color: unknown) => hex(rgbOf(color)),
    color_desaturate: (color: unknown) => hex(rgbOf(color)),
    color_mix: (one: unknown, two: unknown, weight: unknown) => hex(mix(rgbOf(one), rgbOf(two), Number(weight) / 100)),
    color_extract: (color: unknown, part: string) => (rgbOf(color) as unknown as Record<string, number>)[part] ?? null,
    color_modify: (color: unknown, part: string, value: unknown) => text({ ...rgbOf(color), [part]: Number(value) }, part === 'alpha'),
  };
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter as never);
}

/** A colour as settings and CSS write it. Throws for what is none. */
export function rgbOf(color: unknown): Rgb {
  const given = String(color ?? '').trim();
  const digits = /^#([0-9a-f]{3,8})$/i.exec(given)?.[1];
  if (digits) {
    const pairs = (digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])).map((pair) => Number.parseInt(pair, 16));
    return { red: pairs[0]!, green: pairs[1]!, blue: pairs[2]!, alpha: (pairs[3] ?? 255) / 255 };
  }
  const numbers = /^rgba?\(([^)]+)\)$/i.exec(given)?.[1]?.split(/[\s,/]+/).filter(Boolean).map(Number);
  if (numbers && numbers.length >= 3) return { red: numbers[0]!, green: numbers[1]!, blue: numbers[2]!, alpha: numbers[3] ?? 1 };
  if (given === '' || given === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  throw new Error(`"${given}" is not a colour`);
}

function text({ red, green, blue, alpha }: Rgb, withAlpha = alpha !== 1): string {
  return withAlpha ? `rgba(${red}, ${green}, ${blue}, ${Number(alpha.toFixed(2))})` : `rgb(${red}, ${green}, ${blue})`;
}

function hex({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16).padStart(2, '0')).join('')}`;
}

function hsl({ red, green, blue }: Rgb): string {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = most - least;
  const light = (most + least) / 2;
  const hue = spread === 0 ? 0 : most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  return `hsl(${Math.round(hue * 60)}, ${Math.round(saturation * 100)}%, ${Math.round(light * 100)}%)`;
}

function brightness({ red, green, blue }: Rgb): number {
  return (299 * red + 587 * green + 114 * blue) / 1000;
}

function contrast(one: Rgb, two: Rgb): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance({ red, green, blue }: Rgb): number {
  const part = (value: number) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

function difference(one: Rgb, two: Rgb): number {
  return Math.abs(one.red - two.red) + Math.abs(one.green - two.green) + Math.abs(one.blue - two.blue);
}

function toward(color: Rgb, goal: number, share: number): Rgb {
  const move = (part: number) => part + (goal - part) * share;
  return { ...color, red: move(color.red), green: move(color.green), blue: move(color.blue) };
}

function mix(one: Rgb, two: Rgb, weight: number): Rgb {
  const blend = (a: number, b: number) => a * weight + b * (1 - weight);
  return { red: blend(one.red, two.red), green: blend(one.green, two.green), blue: blend(one.blue, two.blue), alpha: 1 };
}
