import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';

export interface PickerSection {
  /** A folder's name; "often" for what is used most, "rest" for what lies in no folder. */
  heading: { folder: string } | 'often' | 'rest';
  choices: TemplateChoice[];
}

/** How many stand on top, and how few templates need no such section. */
const OFTEN = 5;
const FEW = 8;

/**
 * Templates by folder as the shop arranged them, the most used on top; narrowed to what says every typed word. Pure.
 * @param carries what is said of the resolution that a template carries, by which it is found too
 */
export function pickerSections(all: readonly TemplateChoice[], typed: string, carries: (choice: TemplateChoice) => string = () => ''): PickerSection[] {
  const found = all.filter((choice) => saysAll(choice, typed, carries(choice)));
  const often = typed.trim() === '' && all.length > FEW ? mostUsed(found) : [];
  const folders = [...new Set(found.map(({ folder }) => folder))];
  return [
    ...(often.length > 0 ? [{ heading: 'often' as const, choices: often }] : []),
    ...folders.map((folder) => ({ heading: folder === null ? ('rest' as const) : { folder }, choices: found.filter((choice) => choice.folder === folder) })),
  ];
}

function mostUsed(choices: TemplateChoice[]): TemplateChoice[] {
  return choices.filter(({ uses, broken }) => uses > 0 && !broken).toSorted((a, b) => b.uses - a.uses).slice(0, OFTEN);
}

/** Koreans space words as they like: what is typed is also looked for as if nobody had. */
function saysAll({ title, usedWhen, folder }: TemplateChoice, typed: string, carries: string): boolean {
  const said = plain([title.ko, title.en, usedWhen?.ko, usedWhen?.en, folder, carries].join('\n'));
  const joined = said.replace(/ /g, '');
  return plain(typed).split(/\s+/).every((word) => said.includes(word) || joined.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
