/** The element that moves a line. */
export function handleId(lineId: string): string {
  return `move-${lineId}`;
}

/** Keeps the keyboard where a line was moved from: the line was drawn anew, or taken out for a moment. */
export function holdFocus(elementId: string): void {
  requestAnimationFrame(() => document.getElementById(elementId)?.focus({ preventScroll: true }));
}
