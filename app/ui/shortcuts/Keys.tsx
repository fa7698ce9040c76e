import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { hearShortcuts } from './hear-shortcuts.ts';
import { placeAt } from './place-at.ts';
import { ShortcutsButton } from './ShortcutsButton.tsx';
import { perform, useShortcuts } from './use-shortcuts.ts';

const ShortcutsHelp = lazyDialog(() => import('./ShortcutsHelp.tsx'));

/** Hears the keys of what is shown, unless the agent has switched them off; the help is at the end of each page. */
export default function Keys({ on: stored }: { on: boolean }) {
  const [on, setOn] = useState(stored);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const place = placeAt(pathname);
  useShortcuts({ help: () => setOpen(true) });
  useEffect(() => {
    if (!on) return undefined;
    const left = new AbortController();
    hearShortcuts(place, perform, left.signal);
    return () => left.abort();
  }, [on, place]);
  return (
    <>
      <ShortcutsButton onPress={() => setOpen(true)} />
      {open && <ShortcutsHelp place={place} on={on} onSwitched={setOn} onClose={() => setOpen(false)} />}
    </>
  );
}
