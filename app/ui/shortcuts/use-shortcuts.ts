import { useEffect, useRef } from 'react';
import type { Shortcut } from './keys.ts';

type Acts = Partial<Record<Shortcut, () => void>>;

/** Of all parts of pages that are shown now; in the browser alone. */
const shown = new Set<{ current: Acts }>();

/** What keys do while this part of a page is shown. */
export function useShortcuts(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    shown.add(latest);
    return () => void shown.delete(latest);
  }, []);
}

/** Does what the page has for a key; false when it has nothing. */
export function perform(shortcut: Shortcut): boolean {
  const part = [...shown].find(({ current }) => current[shortcut]);
  part?.current[shortcut]?.();
  return part !== undefined;
}
