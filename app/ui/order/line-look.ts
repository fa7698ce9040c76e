import type { CSSProperties } from 'react';
import type { Drop } from './use-drag-order.ts';

export interface LineLook {
  list: CSSProperties;
  line(id: string): CSSProperties;
  /** Of the empty line behind the last one. */
  end: CSSProperties;
}

/** How the lines of a list look while one is dragged: a mark where it would go, and the line itself faint. */
export function lineLook(over: Drop | null, list: string, ids: string[]): LineLook {
  const before = over?.list === list ? (ids.filter((id) => id !== over.id)[over.place] ?? null) : undefined;
  return {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    line: (id) => ({ ...(before === id ? mark : clear), ...(over?.id === id ? { opacity: 0.4 } : {}) }),
    end: before === null ? mark : clear,
  };
}

const mark: CSSProperties = { borderBlockStart: '2px solid var(--p-color-border-focus)' };
const clear: CSSProperties = { borderBlockStart: '2px solid transparent' };
