import type { Finding } from '#app/domain/templates/message-finding.ts';

/** Selects a place of the field and brings it into sight. */
export function showPlace(field: string, { from, to }: Pick<Finding, 'from' | 'to'>): HTMLTextAreaElement | null {
  const input = document.getElementById(field) as HTMLTextAreaElement | null;
  if (!input) return null;
  // A field scrolls to its caret when it gets the focus, not when the selection moves.
  input.blur();
  input.setSelectionRange(from, from);
  input.focus();
  input.setSelectionRange(from, to);
  return input;
}

/**
 * Puts other words in the finding's place as if they were typed, so that the
 * browser's undo takes them back; a blank in them is selected, to be filled.
 * @returns false where the browser would not: then nothing has changed
 */
export function typeInstead(field: string, finding: Pick<Finding, 'from' | 'to'>, replacement: string): boolean {
  const input = showPlace(field, finding);
  if (!input) return false;
  // Deprecated and without an heir: nothing else reaches the undo history.
  const done = replacement === '' ? document.execCommand('delete') : document.execCommand('insertText', false, replacement);
  const blank = /\[[^\]]+\]/.exec(replacement);
  if (done && blank) input.setSelectionRange(finding.from + blank.index, finding.from + blank.index + blank[0].length);
  return done;
}
