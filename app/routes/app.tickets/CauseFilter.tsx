import { useFetcher } from '@remix-run/react';
import { ChoiceList, Spinner } from '@shopify/polaris';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface CauseFilterProps {
  chosen: string | undefined;
  onChoose(causeId: string | undefined): void;
}

/** The shop's causes, fetched when the filter opens. */
export function CauseFilter({ chosen, onChoose }: CauseFilterProps) {
  const { t } = useTranslation('inbox');
  const { load, data } = useFetcher<{ choices: { id: string; title: string }[] }>();
  useEffect(() => load('/app/causes/choices'), [load]);
  if (!data) return <Spinner size="small" accessibilityLabel={t('filters.causesComing')} />;
  return (
    <ChoiceList
      title={t('filters.cause')}
      titleHidden
      choices={data.choices.map(({ id, title }) => ({ value: id, label: title }))}
      selected={chosen ? [chosen] : []}
      onChange={([value]) => onChoose(value)}
    />
  );
}
