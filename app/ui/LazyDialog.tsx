import { Modal, SkeletonBodyText, Text } from '@shopify/polaris';
import { Component, lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWS_AFTER_MS = 300;

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** A dialog that is loaded when first opened, says so where that takes a while, and fails without the page. */
export function lazyDialog<P extends { onClose(): void }>(load: Load<P>): ComponentType<P> {
  let Part: ComponentType<P> = lazy(load) as never;
  return function LazyDialog(props: P) {
    const [attempt, setAttempt] = useState(0);
    const again = (error: unknown) => {
      // A part that failed once has failed for good.
      Part = lazy(anew(load, error, attempt + 1)) as never;
      setAttempt(attempt + 1);
    };
    return (
      <Boundary key={attempt} fallback={(error) => <Failed onRetry={() => again(error)} onClose={props.onClose} />}>
        <Suspense fallback={<Coming onClose={props.onClose} />}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  };
}

/** Chrome answers a second import of an address that failed with the first failure, and names the address in it. */
function anew<P>(load: Load<P>, error: unknown, attempt: number): Load<P> {
  const address = /https?:\S+\.js/.exec(error instanceof Error ? error.message : '')?.[0];
  return address ? () => import(/* @vite-ignore */ `${address}?again=${attempt}`) : load;
}

class Boundary extends Component<{ fallback(error: unknown): ReactNode; children: ReactNode }, { failed: { error: unknown } | null }> {
  override state: { failed: { error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: { error: unknown } } {
    return { failed: { error } };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.state.failed.error) : this.props.children;
  }
}

function Coming({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('frame');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOWS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <Modal open onClose={onClose} title={t('loading')}>
      <Modal.Section>
        <SkeletonBodyText lines={6} />
      </Modal.Section>
    </Modal>
  );
}

function Failed({ onRetry, onClose }: { onRetry(): void; onClose(): void }) {
  const { t } = useTranslation('frame');
  return (
    <Modal open onClose={onClose} title={t('unreadPart')} primaryAction={{ content: t('errors.retry'), onAction: onRetry }}>
      <Modal.Section>
        <Text as="p">{t('unreadHint')}</Text>
      </Modal.Section>
    </Modal>
  );
}
