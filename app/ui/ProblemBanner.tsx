import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { PageProblem } from './use-door.ts';

interface ProblemBannerProps {
  problem: PageProblem | null;
  onDismiss?: () => void;
  /** Tries again what may work later. */
  onRetry?: () => void;
}

/** A refusal in words; nothing when there is none. */
export function ProblemBanner({ problem, onDismiss, onRetry }: ProblemBannerProps) {
  const { t } = useTranslation('frame');
  if (!problem) return null;
  return (
    <Banner tone={problem.retry ? 'warning' : 'critical'} {...(onDismiss ? { onDismiss } : {})} {...(onRetry && problem.retry ? { action: { content: t('errors.retry'), onAction: onRetry } } : {})}>
      <p>{problem.message}</p>
    </Banner>
  );
}
