import { Modal, SkeletonBodyText } from '@shopify/polaris';
import { Component, lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';

const SHOWS_AFTER_MS = 300;

/** A dialog that is loaded when first opened, says so where that takes a while, and fails without the page. */
export function lazyDialog<P extends { onClose(): void }>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  let Part: ComponentType<P> = lazy(load) as never;
  return function LazyDialog(props: P) {
    const [attempt, setAttempt] = useState(0);
    const again = () => {
      // A part that failed once has failed for good.
      Part = lazy(load) as never;
      setAttempt(attempt + 1);
    };
    return (
      <Boundary key={attempt} fallback={<Failed onRetry={again} onClose={props.onClose} />}>
        <Suspense fallback={<Coming onClose={props.onClose} />}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  };
}

class Boundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
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
    <Modal open onClose={onClose} title={t('errors.title')} titleHidden>
      <Modal.Section>
        <ProblemBanner problem={{ code: 'lost', message: t('unreadPart'), field: null, shown: null, retry: true }} onRetry={onRetry} />
      </Modal.Section>
    </Modal>
  );
}
