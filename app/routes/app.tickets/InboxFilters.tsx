import { Filters, Select, Spinner } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearedAddress, inboxAddress, type InboxChoice } from './inbox-address.ts';
import { lazyFilter } from './lazy-filter.ts';
import { StatusTabs } from './StatusTabs.tsx';

const TYPING_MS = 300;

const Choices = lazyFilter(() => import('./Choices.tsx'));
const CauseFilter = lazyFilter(() => import('./CauseFilter.tsx'));

interface InboxFiltersProps {
  choice: InboxChoice;
  counts: Record<string, string>;
  chosenCause: string | null;
  busy: boolean;
  go(address: string, replace?: boolean): void;
}

/** Tabs, search and filters; all of it lives in the address. A search goes through all tickets until a tab or a filter narrows it. */
export function InboxFilters({ choice, counts, chosenCause, busy, go }: InboxFiltersProps) {
  const { t } = useTranslation('inbox');
  const frame = useTranslation('frame');
  const set = (changes: Partial<InboxChoice>) => go(inboxAddress(choice, changes));
  const [typed, setTyped] = useTyped(choice.q, (q) => go(inboxAddress(choice, { q }), true));
  const filters = filtersOf(choice, chosenCause, counts, t, set);
  const searching = Boolean(choice.q);
  return (
    <>
      <StatusTabs choice={choice} counts={searching ? {} : counts} />
      <Filters
        queryValue={typed}
        queryPlaceholder={t('search')}
        onQueryChange={setTyped}
        onQueryClear={() => setTyped('')}
        loading={busy}
        onClearAll={() => go(clearedAddress(choice))}
        filters={filters.map(({ key, label, control }) => ({ key, label, filter: <Suspense fallback={<Spinner size="small" accessibilityLabel={frame.t('loading')} />}>{control}</Suspense>, shortcut: true }))}
        appliedFilters={filters.flatMap(({ key, applied, clear }) => (applied ? [{ key, label: applied, onRemove: () => set(clear) }] : []))}
      >
        {!searching && (choice.status === 'open' || choice.status === 'all') && (
          <Select
            label={t('sort.label')}
            labelHidden
            options={['recent', 'waiting'].map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            value={choice.sort}
            onChange={(sort) => set({ sort })}
          />
        )}
      </Filters>
    </>
  );
}

interface OneFilter {
  key: string;
  label: string;
  control: React.ReactNode;
  /** What it says when it narrows the list. */
  applied: string | null;
  clear: Partial<InboxChoice>;
}

function filtersOf(choice: InboxChoice, chosenCause: string | null, counts: Record<string, string>, t: TFunction<'inbox'>, set: (changes: Partial<InboxChoice>) => void): OneFilter[] {
  const flag = (name: 'unread' | 'held') => (
    <Choices
      title={t(`filters.${name}`)}
      titleHidden
      allowMultiple
      choices={[{ value: '1', label: t(`filters.${name}Only`) }]}
      selected={choice[name] ? ['1'] : []}
      onChange={(values) => set({ [name]: values.length ? '1' : undefined })}
    />
  );
  const assigned = ['any', 'me', 'none'].map((value) => ({ value, label: t(`assigned.${value}`) }));
  const counted = (name: 'unread' | 'held') => (counts[name] ? `${t(`filters.${name}`)} (${counts[name]})` : t(`filters.${name}`));
  return [
    {
      key: 'assigned',
      label: t('filters.assigned'),
      control: <Choices title={t('filters.assigned')} titleHidden choices={assigned} selected={[choice.assigned]} onChange={([value]) => set({ assigned: value ?? 'any' })} />,
      applied: choice.assigned === 'any' ? null : t(`assigned.${choice.assigned}`),
      clear: { assigned: 'any' },
    },
    { key: 'unread', label: counted('unread'), control: flag('unread'), applied: choice.unread ? t('filters.unreadOnly') : null, clear: { unread: undefined } },
    { key: 'cause', label: t('filters.cause'), control: <CauseFilter chosen={choice.cause} onChoose={(cause) => set({ cause })} />, applied: choice.cause ? (chosenCause ?? t('filters.cause')) : null, clear: { cause: undefined } },
    { key: 'held', label: counted('held'), control: flag('held'), applied: choice.held ? t('filters.heldOnly') : null, clear: { held: undefined } },
  ];
}

/** What is typed goes into the address when typing pauses; what the address says later (back, clear) comes into the field. */
function useTyped(asked: string, tell: (q: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(asked);
  const told = useRef(asked);
  const tellRef = useRef(tell);
  tellRef.current = tell;
  useEffect(() => {
    if (asked !== told.current) {
      told.current = asked;
      setTyped(asked);
    }
  }, [asked]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = wanted;
      tellRef.current(wanted);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
