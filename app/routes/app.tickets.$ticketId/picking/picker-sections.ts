import type { TemplateChoice, TemplateChoices } from '#app/ui/ticket/template-choice.ts';

export interface PickerSection {
  /** A folder's name; "often" for what is used most, "rest" for what lies in no folder. */
  heading: { folder: string } | 'often' | 'rest';
  choices: TemplateChoice[];
}

/** What the picker shows: the most used on top, then by folder as the shop arranged them. Pure. */
export function pickerSections({ often, choices }: Pick<TemplateChoices, 'often' | 'choices'>): PickerSection[] {
  const folders = [...new Set(choices.map(({ folder }) => folder))];
  return [
    ...(often.length > 0 ? [{ heading: 'often' as const, choices: often }] : []),
    ...folders.map((folder) => ({ heading: folder === null ? ('rest' as const) : { folder }, choices: choices.filter((choice) => choice.folder === folder) })),
  ];
}
