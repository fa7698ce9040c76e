import type { openEditor } from './open-editor.ts';
import { cursorIn } from './plain-handle.ts';

/** The editor that has come, and how the plain field was left. */
export interface Arrival {
  open: typeof openEditor;
  cursor: { from: number; to: number };
  /** The keyboard was in the plain field. */
  focused: boolean;
}

/**
 * Loads the editor, and hands it over once no syllable is half composed in the
 * plain field of this id. Where it does not come nothing happens.
 * @returns ends the waiting
 */
export function arrive(id: string, ready: (arrival: Arrival) => void): () => void {
  const gone = new AbortController();
  const field = document.getElementById(id);
  let composing = false;
  field?.addEventListener('compositionstart', () => (composing = true), { signal: gone.signal });
  field?.addEventListener('compositionend', () => (composing = false), { signal: gone.signal });
  void import('./open-editor.ts').then(
    ({ openEditor }) => {
      const come = () => gone.signal.aborted || ready({ open: openEditor, cursor: cursorIn(id), focused: document.activeElement?.id === id });
      // The field has its last syllable by the time that the end is heard.
      if (composing) field?.addEventListener('compositionend', () => setTimeout(come), { once: true, signal: gone.signal });
      else come();
    },
    () => {},
  );
  return () => gone.abort();
}
