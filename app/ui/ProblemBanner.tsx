import { Banner } from '@shopify/polaris';
import type { PageProblem } from './use-door.ts';

/** A refusal in words; nothing when there is none. */
export function ProblemBanner({ problem, onDismiss }: { problem: PageProblem | null; onDismiss?: () => void }) {
  if (!problem) return null;
  return (
    <Banner tone={problem.retry ? 'warning' : 'critical'} {...(onDismiss ? { onDismiss } : {})}>
      <p>{problem.message}</p>
    </Banner>
  );
}
