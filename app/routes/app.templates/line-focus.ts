const PREFIX = 'template-acts-';

/** The id of the button that opens a line's menu. */
export function actsId(templateId: string): string {
  return `${PREFIX}${templateId}`;
}

/** The template whose line takes over when this one leaves the list: the next, else the one before. */
export function afterLine(templateId: string): string | null {
  const all = [...document.querySelectorAll(`[id^="${PREFIX}"]`)].map(({ id }) => id.slice(PREFIX.length));
  const at = all.indexOf(templateId);
  return all[at + 1] ?? all[at - 1] ?? null;
}

/** A line that is moved loses the keyboard on the way: it gets it back, unless somebody went on elsewhere. */
export function focusLine(templateId: string | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  (templateId ? document.getElementById(actsId(templateId)) : null)?.focus();
}
