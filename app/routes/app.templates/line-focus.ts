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

/** A line that is moved or leaves loses the keyboard on the way: it goes on there, unless somebody writes or chooses elsewhere by now. */
export function focusLine(templateId: string | null): void {
  if (document.activeElement?.closest('input, select, textarea, [role=dialog]')) return;
  (templateId ? document.getElementById(actsId(templateId)) : null)?.focus();
}
