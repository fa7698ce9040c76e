import { Link as RemixLink, useLocation, useNavigate, useNavigation, useNavigationType } from '@remix-run/react';
import { AppProvider } from '@shopify/polaris';
import { forwardRef, useEffect, useRef, type AnchorHTMLAttributes, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

const SLOW_MS = 150;

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  url: string;
  external?: boolean;
}

/** Links of Polaris go through the router; what leaves the app opens in the admin. */
const PolarisLink = forwardRef<HTMLAnchorElement, LinkProps>(function PolarisLink({ url, external, target, children, ...rest }, ref) {
  const outside = external || target === '_blank' || /^(https?:|shopify:|mailto:)/.test(url);
  if (outside) {
    return (
      <a ref={ref} href={url} target={target ?? (external ? '_blank' : '_top')} rel="noreferrer" {...rest}>
        {children}
      </a>
    );
  }
  return (
    <RemixLink ref={ref} to={url} target={target} {...rest}>
      {children}
    </RemixLink>
  );
});

/** Polaris with our words, and the admin's own navigation wired to the router. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: Event) => {
      const href = (event.target as Element | null)?.getAttribute?.('href');
      if (href) navigate(href);
    };
    document.addEventListener('shopify:navigate', follow);
    return () => document.removeEventListener('shopify:navigate', follow);
  }, [navigate]);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  useFocusKept(main);
  useLoadingShown();
  const polaris = i18n.getResourceBundle(i18n.language, 'polaris') as never;
  return (
    <AppProvider i18n={polaris} linkComponent={PolarisLink as never}>
      <main ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </main>
    </AppProvider>
  );
}

/** On a slow line the admin's own bar tells that the next page is on its way. */
function useLoadingShown(): void {
  const waits = useNavigation().state === 'loading';
  useEffect(() => {
    if (!waits) return undefined;
    const slow = setTimeout(() => window.shopify?.loading(true), SLOW_MS);
    return () => {
      clearTimeout(slow);
      window.shopify?.loading(false);
    };
  }, [waits]);
}

/**
 * A page that follows another is shown from its top; the way back is the
 * browser's, which knows where one stood. It leaves the keyboard nowhere, once
 * the link that led to it is gone: then that begins at the page's start, and
 * the page is read out.
 */
function useFocusOnArrival(main: RefObject<HTMLElement>): void {
  const { pathname } = useLocation();
  const how = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (how === 'PUSH') scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname, how, main]);
}

/** Nothing of a first page needs it: it comes afterwards. Where it does not come, the browser decides. */
function useFocusKept(main: RefObject<HTMLElement>): void {
  useEffect(() => {
    const left = new AbortController();
    void import('./keep-focus.ts').then(
      ({ keepFocus }) => {
        if (main.current && !left.signal.aborted) keepFocus(main.current, left.signal);
      },
      () => {},
    );
    return () => left.abort();
  }, [main]);
}
