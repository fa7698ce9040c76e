import { ChoiceList, Spinner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useReading } from '#app/ui/use-reading.ts';

interface CauseFilterProps {
  chosen: string | undefined;
  onChoose(causeId: string | undefined): void;
}

/** The shop's causes, fetched when the filter opens. */
export default function CauseFilter({ chosen, onChoose }: CauseFilterProps) {
  const { t } = useTranslation('inbox');
  const { answer, problem, again } = useReading<{ choices: { id: string; title: string }[] }>('/app/causes/choices');
  if (problem) return <ProblemBanner problem={problem} onRetry={again} />;
  if (!answer) return <Spinner size="small" accessibilityLabel={t('filters.causesComing')} />;
  return (
    <ChoiceList
      title={t('filters.cause')}
      titleHidden
      choices={answer.choices.map(({ id, title }) => ({ value: id, label: title }))}
      selected={chosen ? [chosen] : []}
      onChange={([value]) => onChoose(value)}
    />
  );
}
