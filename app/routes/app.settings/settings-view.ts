import type { EditedForm } from '#app/ui/use-form.ts';
import type { SettingsForm } from './settings-form.ts';
import type { SettingsTyped } from './settings-typed.ts';

export interface SettingsView {
  stored: SettingsForm;
  /** Of an order, that policies give by themselves. */
  shares: PolicyShare[];
  shopName: string;
  /** Where mail leaves from and comes to. */
  address: string;
  guideAway: boolean;
  hours: { unset: boolean; always: boolean; timeZone: string };
}

export interface PolicyShare {
  id: string;
  name: string;
  percent: number;
}

export interface CardProps {
  form: EditedForm<SettingsTyped>;
  /** Words of a refusal beside its field. */
  errorAt(field: keyof SettingsTyped): string | undefined;
}
