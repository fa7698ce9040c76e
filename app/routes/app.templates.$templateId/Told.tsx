import { useEffect, useRef, type ReactNode } from 'react';
import type { PageProblem } from '#app/ui/use-door.ts';

/** Where a long page tells of a refusal: each new one brings the eye and the keyboard there. */
export function Told({ of: problem, children }: { of: PageProblem | null; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const told = problem && `${problem.code} ${problem.message}`;
  useEffect(() => {
    if (!told) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [told]);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none', display: problem ? 'block' : 'none' }}>
      {children}
    </div>
  );
}
