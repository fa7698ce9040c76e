import type { ResolutionKind, ResolutionPreset } from '../template-row.ts';

/** Where a template lies in the list, in the order shown there. */
export const STARTER_FOLDERS = ['order', 'billing', 'delivery', 'returns', 'account', 'closing'] as const;
export type StarterFolder = (typeof STARTER_FOLDERS)[number];

/** The folders' names, as a shop finds them. */
export const STARTER_FOLDER_NAMES: Record<StarterFolder, { ko: string; en: string }> = {
  order: { ko: '주문', en: 'Orders' },
  billing: { ko: '결제·환불', en: 'Billing and refunds' },
  delivery: { ko: '배송', en: 'Delivery' },
  returns: { ko: '상품 문제·교환·반품', en: 'Product problems, exchanges and returns' },
  account: { ko: '계정·개인정보', en: 'Account and privacy' },
  closing: { ko: '사과·감사·마무리', en: 'Apologies, thanks and closing' },
};

/** What the agent fills in before sending; `{{ prompt.name }}` in the text. */
export interface StarterPrompt {
  /** Camel case, as Liquid names it. */
  name: string;
  kind: 'date' | 'choice' | 'number' | 'text';
  label: { ko: string; en: string };
  /** For a choice: whole phrases, written to stand where the prompt stands. */
  choices?: { ko: string; en: string }[];
  required: boolean;
}

/** A template every new shop begins with. Bodies are Liquid: blank lines part paragraphs, "- " begins a list item. */
export interface StarterTemplate {
  /** Kebab key, unique in the set; it stays when the shop rewords the template. */
  situation: string;
  folder: StarterFolder;
  /** When an agent should take it, in one line. */
  usedWhen: { ko: string; en: string };
  /** The resolution whose outcome the text tells. Such a text is written as done, because it leaves only afterwards. */
  resolutionKind: ResolutionKind | null;
  /** What its plan begins with. */
  resolutionPreset?: ResolutionPreset;
  prompts?: StarterPrompt[];
  title: { ko: string; en: string };
  texts: {
    ko: { subject: string; body: string };
    en: { subject: string; body: string };
  };
  /** The same in a chat's length, where an e-mail would be too much of it. */
  chat?: { ko: string; en: string };
}
