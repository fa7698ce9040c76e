import { useEffect, useState } from 'react';

/** unknown: the admin did not say. */
export type HelpBlockState = 'loading' | 'active' | 'available' | 'unknown';

interface Extension {
  handle: string;
  type: string;
  activations: { status?: string }[];
}

/** Whether the help block stands on the theme, asked of the admin; again when the page is returned to. */
export function useHelpBlock(): HelpBlockState {
  const [state, setState] = useState<HelpBlockState>('loading');
  useEffect(() => {
    let left = false;
    const ask = () => {
      void stateNow().then((found) => {
        if (!left) setState(found);
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
  return state;
}

/** Older admins lack the question, and it may fail: neither may break the page. */
async function stateNow(): Promise<HelpBlockState> {
  try {
    const extensions = (await window.shopify?.app?.extensions?.()) as Extension[] | undefined;
    const theme = extensions?.find(({ type }) => type === 'theme_app_extension');
    if (!theme) return 'unknown';
    return theme.activations.some(({ status }) => status === 'active') ? 'active' : 'available';
  } catch {
    return 'unknown';
  }
}
