import type { ReactNode } from 'react';

/** Fields that take nothing for a moment: what is made goes on to a page of its own, and what was typed meanwhile would stay behind. */
export function Held({ while: held, children }: { while: boolean; children: ReactNode }) {
  return <div {...(held ? { inert: '' } : {})}>{children}</div>;
}
