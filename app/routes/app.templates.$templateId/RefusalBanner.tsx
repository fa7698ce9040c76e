import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { Finding } from './findings.ts';

interface Props {
  problem: PageProblem | null;
  /** What is wrong as it is typed now; null while nobody knows. */
  findings: Finding[] | null;
}

/** Says at the head of a long page that it was not saved; each mistake stands beside its field. */
export function RefusalBanner({ problem, findings }: Props) {
  const { t } = useTranslation('templates');
  if (!problem) return null;
  // What the check knows of is counted as it is mended; the rest is told as it was.
  if (!problem.field || !findings || problem.field === 'folderId') return <ProblemBanner problem={problem} />;
  if (findings.length === 0) return null;
  return (
    <Banner tone="critical">
      <p>{t('refused', { count: findings.length })}</p>
    </Banner>
  );
}
