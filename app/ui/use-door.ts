import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProblem {
  code: string;
  message: string;
  field: string | null;
  shown: unknown;
  retry: boolean;
}

type Method = 'POST' | 'PUT' | 'DELETE';

/** What is sent to a door: plain JSON. */
export type Sendable = Record<string, unknown>;

export interface Door<T> {
  send(address: string, value: Sendable, method?: Method): void;
  busy: boolean;
  /** The last answer, once it is in and was no refusal. */
  answer: T | null;
  problem: PageProblem | null;
}

/** Posts to a door and hears its answer; `done` is called once for each that was no refusal. */
export function useDoor<T>(done?: (answer: T) => void): Door<T> {
  const fetcher = useFetcher<unknown>();
  const { t } = useTranslation('frame');
  const [offline, setOffline] = useState(false);
  const heard = useRef<unknown>(undefined);
  const data = fetcher.data as T | { problem: PageProblem } | undefined;
  const problem = problemIn(data);
  const answer = data !== undefined && !problem ? (data as T) : null;
  const busy = fetcher.state !== 'idle';
  useEffect(() => {
    if (busy || answer === null || heard.current === data) return;
    heard.current = data;
    done?.(answer);
  });
  return {
    send: (address, value, method = 'POST') => {
      // The router would put an error in the page's place, and what is typed there would go with it.
      setOffline(!navigator.onLine);
      if (navigator.onLine) fetcher.submit(value as never, { action: address, method, encType: 'application/json' });
    },
    busy,
    answer,
    problem: busy ? null : offline ? { code: 'offline', message: t('offline'), field: null, shown: null, retry: true } : problem,
  };
}

function problemIn(data: unknown): PageProblem | null {
  return data && typeof data === 'object' && 'problem' in data ? (data.problem as PageProblem) : null;
}
