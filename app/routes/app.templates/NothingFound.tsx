import { Button, Card } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { isNarrowed, listPath, listQuery, type ListQuery } from './list-query.ts';

interface Props {
  query: ListQuery;
  /** The shop has templates, just none of these. */
  any: boolean;
  onImport(): void;
}

/** Stands where the list would: why it is empty, and the ways on. */
export function NothingFound({ query, any, onImport }: Props) {
  const { t } = useTranslation('templates');
  const why = !any ? 'none' : isNarrowed(query) ? (query.state !== 'used' && !query.words && !query.kind ? query.state : 'noMatch') : query.folder ? 'emptyFolder' : 'allArchived';
  return (
    <Card>
      <EmptyList title={t(`nothing.${why}.title`)} text={t(`nothing.${why}.text`)}>
        {any && (isNarrowed(query) || query.folder) ? (
          <Button url={listPath(listQuery(new URLSearchParams()))}>{t('nothing.showAll')}</Button>
        ) : (
          <>
            <Button variant="primary" url="/app/templates/new">
              {t('new')}
            </Button>
            <Button onClick={onImport}>{t('import.open')}</Button>
          </>
        )}
      </EmptyList>
    </Card>
  );
}
