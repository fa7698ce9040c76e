import { useNavigate, useNavigation } from '@remix-run/react';
import { BlockStack, Button, FormLayout, InlineStack, Select, Text, TextField } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIST_STATES } from '#app/domain/templates/list-filters.ts';
import { RESOLUTION_KINDS } from '#app/domain/templates/template-row.ts';
import { listPath, type ListQuery } from './list-query.ts';
import type { FolderView } from './template-list.ts';

const TYPING_MS = 300;

interface Props {
  query: ListQuery;
  folders: FolderView[];
  found: number;
  /** Something was typed that is too short to be looked for. */
  tooShort: boolean;
  onFolders(): void;
}

/** What the list is narrowed by; all of it stands in the address. */
export function ListFilters({ query, folders, found, tooShort, onFolders }: Props) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const busy = useNavigation().state === 'loading';
  const ask = (changes: Partial<ListQuery>) => navigate(listPath({ ...query, after: null, ...changes }), { replace: true, preventScrollReset: true });
  const [words, setWords] = useTyped(query.words, (typed) => ask({ words: typed }));
  return (
    <BlockStack gap="300">
      <TextField label={t('list.find')} labelHidden placeholder={t('list.find')} value={words} onChange={setWords} loading={busy} clearButton onClearButtonClick={() => setWords('')} autoComplete="off" />
      <FormLayout>
        <FormLayout.Group condensed>
          <Select
            label={t('folder.label')}
            options={[{ value: '', label: t('list.allFolders') }, ...folders.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: t('folder.none') }]}
            value={query.folder ?? ''}
            onChange={(folder) => ask({ folder: folder || null })}
          />
          <Select
            label={t('list.kind')}
            options={[{ value: '', label: t('list.allKinds') }, { value: 'none', label: t('list.noKind') }, ...RESOLUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
            value={query.kind ?? ''}
            onChange={(kind) => ask({ kind: (kind || null) as ListQuery['kind'] })}
          />
          <Select label={t('list.state')} options={LIST_STATES.map((state) => ({ value: state, label: t(`list.states.${state}`) }))} value={query.state} onChange={(state) => ask({ state: state as ListQuery['state'] })} />
        </FormLayout.Group>
      </FormLayout>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <div role="status">
          <Text as="p" tone="subdued">
            {tooShort ? t('list.tooShort') : t('list.found', { count: found })}
          </Text>
        </div>
        <Button variant="plain" onClick={onFolders}>
          {t('folders.open')}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

/** What is typed, told once it stands still; the address may change it too, by the way back for instance. */
function useTyped(asked: string, tell: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(asked);
  const told = useRef(asked);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (asked === told.current) return;
    told.current = asked;
    setTyped(asked);
  }, [asked]);
  useEffect(() => {
    if (typed.trim() === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      latest.current(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
