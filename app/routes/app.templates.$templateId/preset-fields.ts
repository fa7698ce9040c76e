import type { ResolutionKind, ResolutionPreset } from '#app/domain/templates/template-row.ts';

/** One wish that a plan may begin with. */
export type PresetField = { name: string; kind: 'flag' } | { name: string; kind: 'number' } | { name: string; kind: 'percent' } | { name: string; kind: 'choice'; choices: string[] };

const choice = (name: string, ...choices: string[]): PresetField => ({ name, kind: 'choice', choices });
const flag = (name: string): PresetField => ({ name, kind: 'flag' });
const lines = choice('lines', 'issue', 'none');

/** What can be preset for each kind of resolution, as domain/templates/resolution-preset.ts takes it. */
export const presetFields: Record<ResolutionKind, PresetField[]> = {
  refund: [lines, flag('shipping'), flag('restock'), choice('to', 'payments', 'credit'), flag('notify')],
  replacement: [lines, flag('notify')],
  return: [lines, flag('notify')],
  exchange: [lines, flag('notify')],
  return_processing: [choice('way', 'original', 'store_credit', 'none'), flag('shipping'), flag('notify')],
  cancellation: [choice('money', 'original', 'store_credit', 'kept'), flag('restock'), flag('notify')],
  address_change: [flag('notify')],
  item_change: [flag('notify')],
  goodwill: [choice('form', 'discount_code', 'gift_card'), { name: 'percent', kind: 'percent' }, { name: 'expiresInDays', kind: 'number' }, flag('notify')],
};

/** The preset with one wish in it, or, undefined, without it; nothing at all is null. */
export function withPreset(preset: ResolutionPreset | null, name: string, value: unknown): ResolutionPreset | null {
  const { [name]: _, ...others } = preset ?? {};
  const changed = value === undefined ? others : { ...others, [name]: value };
  return Object.keys(changed).length === 0 ? null : changed;
}
