import { ChoiceList, Filters, Select, Tabs } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearedAddress, inboxAddress, type InboxChoice } from './inbox-address.ts';

const TYPING_MS = 300;
const statuses = ['open', 'waiting', 'resolved', 'all'] as const;

interface InboxFiltersProps {
  choice: InboxChoice;
  counts: Record<string, string>;
  causes: { id: string; title: string }[];
  busy: boolean;
  go(address: string, replace?: boolean): void;
}

/** Tabs, search and filters; all of it lives in the address. */
export function InboxFilters({ choice, counts, causes, busy, go }: InboxFiltersProps) {
  const { t } = useTranslation('inbox');
  const set = (changes: Partial<InboxChoice>) => go(inboxAddress(choice, changes));
  const [typed, setTyped] = useTyped(choice.q, (q) => go(inboxAddress(choice, { q }), true));
  const filters = choicesOf(choice, causes, counts.held ?? '', t, set);
  return (
    <>
      {/* A search looks through all tickets: tabs and filters would only pretend. */}
      {!choice.q && <Tabs
        selected={Math.max(0, statuses.indexOf(choice.status as (typeof statuses)[number]))}
        onSelect={(index) => set({ status: statuses[index] ?? 'open', sort: 'recent' })}
        tabs={statuses.map((status) => ({ id: status, content: t(`tabs.${status}`), ...(counts[status] ? { badge: counts[status] } : {}) }))}
      />}
      <Filters
        queryValue={typed}
        queryPlaceholder={t('search')}
        onQueryChange={setTyped}
        onQueryClear={() => setTyped('')}
        loading={busy}
        onClearAll={() => go(clearedAddress(choice))}
        hideFilters={Boolean(choice.q)}
        filters={filters.map(({ key, label, control }) => ({ key, label, filter: control, shortcut: true }))}
        appliedFilters={filters.filter(({ applied }) => applied).map(({ key, applied, clear }) => ({ key, label: applied as string, onRemove: () => set(clear) }))}
      >
        {!choice.q && (choice.status === 'open' || choice.status === 'all') && <Select
          label={t('sort.label')}
          labelHidden
          options={['recent', 'waiting'].map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          value={choice.sort}
          onChange={(sort) => set({ sort })}
        />}
      </Filters>
    </>
  );
}

function choicesOf(choice: InboxChoice, causes: InboxFiltersProps['causes'], held: string, t: (key: string) => string, set: (changes: Partial<InboxChoice>) => void) {
  const one = (name: 'assigned' | 'cause', options: { value: string; label: string }[]) => (
    <ChoiceList title={t(`filters.${name}`)} titleHidden choices={options} selected={[choice[name] ?? '']} onChange={([value]) => set({ [name]: value })} />
  );
  const flag = (name: 'unread' | 'held') => (
    <ChoiceList
      title={t(`filters.${name}`)}
      titleHidden
      allowMultiple
      choices={[{ value: '1', label: t(`filters.${name}Only`) }]}
      selected={choice[name] ? ['1'] : []}
      onChange={(values) => set({ [name]: values.length ? '1' : undefined })}
    />
  );
  const causeTitle = causes.find(({ id }) => id === choice.cause)?.title;
  return [
    {
      key: 'assigned',
      label: t('filters.assigned'),
      control: one('assigned', ['any', 'me', 'none'].map((value) => ({ value, label: t(`assigned.${value}`) }))),
      applied: choice.assigned === 'any' ? null : t(`assigned.${choice.assigned}`),
      clear: { assigned: 'any' },
    },
    { key: 'unread', label: t('filters.unread'), control: flag('unread'), applied: choice.unread ? t('filters.unreadOnly') : null, clear: { unread: undefined } },
    {
      key: 'cause',
      label: t('filters.cause'),
      control: one('cause', causes.map(({ id, title }) => ({ value: id, label: title }))),
      applied: choice.cause ? (causeTitle ?? t('filters.cause')) : null,
      clear: { cause: undefined },
    },
    { key: 'held', label: held ? `${t('filters.held')} (${held})` : t('filters.held'), control: flag('held'), applied: choice.held ? t('filters.heldOnly') : null, clear: { held: undefined } },
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
