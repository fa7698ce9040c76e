import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intro } from '#app/ui/Intro.tsx';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { FolderCard } from './FolderCard.tsx';
import { isNarrowed, listPath, type ListQuery } from './list-query.ts';
import { ListFilters } from './ListFilters.tsx';
import { NothingFound } from './NothingFound.tsx';
import type { FolderView, TemplateList } from './template-list.ts';
import { useLineActs } from './use-line-acts.ts';

const FoldersDialog = lazyDialog(() => import('./FoldersDialog.tsx'));
const ImportDialog = lazyDialog(() => import('./ImportDialog.tsx'));

interface Props {
  query: ListQuery;
  folders: FolderView[];
  list: TemplateList;
}

/** The shop's templates by folder: found, narrowed, put in order, brought in and out as files. */
export function Templates({ query, folders, list }: Props) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'folders' | 'import' | null>(null);
  const acts = useLineActs();
  const close = () => setDialog(null);
  return (
    <MainPage
      title={t('title')}
      actions={
        <>
          <button variant="primary" type="button" onClick={() => navigate('/app/templates/new')}>
            {t('new')}
          </button>
          <button type="button" onClick={() => setDialog('import')}>
            {t('import.open')}
          </button>
          <button type="button" onClick={() => acts.save('/app/templates/export')}>
            {t('export.all')}
          </button>
        </>
      }
    >
      <BlockStack gap="400">
        <Intro>
          <Text as="p">{t('intro')}</Text>
        </Intro>
        <ProblemBanner problem={acts.problem} />
        <div role="status">
          <Text as="span" visuallyHidden>
            {acts.said}
          </Text>
        </div>
        {list.any && (
          <Card>
            <ListFilters query={query} folders={folders} found={list.found} tooShort={list.tooShort} onFolders={() => setDialog('folders')} />
          </Card>
        )}
        {list.groups.length === 0 && <NothingFound query={query} any={list.any} onImport={() => setDialog('import')} />}
        {list.groups.map((group) => (
          <FolderCard key={group.folder?.id ?? 'none'} group={group} named={folders.length > 0} folders={folders} whole={!isNarrowed(query)} acts={acts} />
        ))}
        {(query.after || list.next) && (
          <InlineStack align="center" gap="200">
            {query.after && <Button url={listPath({ ...query, after: null })}>{t('list.first')}</Button>}
            {list.next && <Button url={listPath({ ...query, after: list.next })}>{t('list.next')}</Button>}
          </InlineStack>
        )}
      </BlockStack>
      {dialog === 'folders' && <FoldersDialog folders={folders} onClose={close} />}
      {dialog === 'import' && <ImportDialog onClose={close} />}
    </MainPage>
  );
}
