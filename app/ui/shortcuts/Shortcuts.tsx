import { useLocation } from '@remix-run/react';
import { createContext, lazy, Suspense, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Shortcut } from './keys.ts';
import { placeAt } from './place-at.ts';
import { ShortcutsButton } from './ShortcutsButton.tsx';

// Loaded when first opened.
const ShortcutsHelp = lazy(() => import('./ShortcutsHelp.tsx'));

type Acts = Partial<Record<Shortcut, () => void>>;

const Registered = createContext<Set<{ current: Acts }> | null>(null);

/** Pages inside say what their keys do; here they are heard, unless the agent has switched them off. The help is at the end of each page. */
export function Shortcuts({ on: stored, children }: { on: boolean; children: ReactNode }) {
  const registered = useMemo(() => new Set<{ current: Acts }>(), []);
  const [on, setOn] = useState(stored);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const place = placeAt(pathname);
  useShortcutsIn(registered, { help: () => setOpen(true) });
  useEffect(() => {
    if (!on) return undefined;
    const left = new AbortController();
    void import('./hear-shortcuts.ts').then(({ hearShortcuts }) => hearShortcuts(place, (shortcut) => perform(registered, shortcut), left.signal));
    return () => left.abort();
  }, [on, place, registered]);
  return (
    <Registered.Provider value={registered}>
      {children}
      <ShortcutsButton onPress={() => setOpen(true)} />
      {open && (
        <Suspense>
          <ShortcutsHelp place={place} on={on} onSwitched={setOn} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Registered.Provider>
  );
}

/** What keys do while this part of a page is shown. */
export function useShortcuts(acts: Acts): void {
  useShortcutsIn(useContext(Registered), acts);
}

function useShortcutsIn(registered: Set<{ current: Acts }> | null, acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    registered?.add(latest);
    return () => void registered?.delete(latest);
  }, [registered]);
}

function perform(registered: Set<{ current: Acts }>, shortcut: Shortcut): boolean {
  for (const { current } of registered) {
    const act = current[shortcut];
    if (!act) continue;
    act();
    return true;
  }
  return false;
}
