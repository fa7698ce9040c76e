import { spanOf } from './liquid-finding.ts';
import type { LiquidHandle } from './liquid-handle.ts';

/** What the editor does beside typing, done in a plain field. */
export function plainHandle(id: string, value: string, onChange: (value: string) => void): LiquidHandle {
  const put = (from: number, to = from) =>
    requestAnimationFrame(() => {
      fieldOf(id)?.focus();
      fieldOf(id)?.setSelectionRange(from, to);
    });
  return {
    insert(addition) {
      const { from, to } = cursorIn(id);
      onChange(value.slice(0, from) + addition + value.slice(to));
      put(from + addition.length);
    },
    goTo(finding) {
      const { from, to } = spanOf(value, finding);
      put(from, to);
    },
  };
}

/** What is selected in the plain field of this id. */
export function cursorIn(id: string): { from: number; to: number } {
  const field = fieldOf(id);
  return { from: field?.selectionStart ?? 0, to: field?.selectionEnd ?? 0 };
}

function fieldOf(id: string): HTMLInputElement | HTMLTextAreaElement | null {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null;
}
