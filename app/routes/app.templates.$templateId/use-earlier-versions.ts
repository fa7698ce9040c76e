import { useState } from 'react';
import type { VersionLine, VersionsPage } from '#app/domain/templates/template-versions.server.ts';
import { callDoor } from '#app/ui/call-door.ts';
import { problemIn } from '#app/ui/use-door.ts';

/** The versions read so far, and the way to those before them. */
export function useEarlierVersions(address: string, first: VersionsPage | null) {
  const [pages, setPages] = useState<VersionsPage[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const before = (pages.at(-1) ?? first)?.before ?? null;
  const load = async () => {
    setState('busy');
    const answered = await callDoor(`${address}?before=${before}`);
    const read = answered && !problemIn(answered.said) ? (answered.said as VersionsPage) : null;
    if (read) setPages((all) => [...all, read]);
    setState(read ? 'idle' : 'failed');
  };
  const versions: VersionLine[] = [...(first?.versions ?? []), ...pages.flatMap((page) => page.versions)];
  return { versions, more: { before, busy: state === 'busy', failed: state === 'failed', load: () => void load() } };
}
