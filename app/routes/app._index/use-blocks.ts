import { useEffect, useState } from 'react';
import { blocksOnTheme, type BlockOnTheme } from './blocks-on-theme.ts';

/** unknown: the admin did not say. */
export type Blocks = 'loading' | 'unknown' | BlockOnTheme[];

/** Which of our blocks stand on the published theme, asked of the admin; again when the page is returned to. */
export function useBlocks(): Blocks {
  const [blocks, setBlocks] = useState<Blocks>('loading');
  useEffect(() => {
    let left = false;
    const ask = () => {
      void blocksNow().then((found) => {
        if (!left) setBlocks(found);
      });
    };
    const returned = () => {
      if (document.visibilityState === 'visible') ask();
    };
    ask();
    document.addEventListener('visibilitychange', returned);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', returned);
    };
  }, []);
  return blocks;
}

/** Older admins lack the question, and it may fail: neither may break the page. */
async function blocksNow(): Promise<Blocks> {
  try {
    return blocksOnTheme(await window.shopify?.app?.extensions?.()) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
