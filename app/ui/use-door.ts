import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callDoor } from './call-door.ts';
import { reread } from './reread.ts';

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
  /** A key for what is about to be sent: the same one for the same words until an answer is heard, so that twice is once. */
  keyOf(value: unknown): string;
  busy: boolean;
  /** The last answer, once it is in and was no refusal. */
  answer: T | null;
  problem: PageProblem | null;
}

interface Ways {
  /** False where the page's own answer cannot be read again: what it showed is gone. */
  rereads?: boolean;
  /** False for a question that changes nothing, such as a preview. */
  saves?: boolean;
}

interface Heard {
  said: unknown;
  /** Nothing came back. Whether it was sent is not told: browsers guess at being online, and guess wrong where a network has no way out. */
  lost: 'unknown' | 'unread' | null;
}

const NOTHING: Heard = { said: undefined, lost: null };

/**
 * Posts to a door and hears its answer; `done` is called once for each that was
 * no refusal, when the page has been read again. Of two calls the newer counts.
 */
export function useDoor<T>(done?: (answer: T) => void, { rereads = true, saves = true }: Ways = {}): Door<T> {
  const { t } = useTranslation('frame');
  const [busy, setBusy] = useState(false);
  const [heard, setHeard] = useState(NOTHING);
  const newest = useRef(0);
  const key = useRef<{ of: string; key: string } | null>(null);
  const told = useRef<Heard>(NOTHING);
  const problem = problemIn(heard.said);
  const answer = heard.said === undefined || problem ? null : (heard.said as T);
  useEffect(() => {
    if (busy || answer === null || told.current === heard) return;
    told.current = heard;
    done?.(answer);
  });
  const hear = (what: Heard) => {
    setHeard(what);
    setBusy(false);
  };
  const send = async (address: string, value: Sendable, method: Method) => {
    const mine = ++newest.current;
    setBusy(true);
    const answered = await callDoor(address, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
    if (answered) key.current = null;
    const refused = !answered || problemIn(answered.said) !== null;
    if (saves && rereads && !refused) await reread();
    // Drawn with what was read, never before it.
    if (mine === newest.current) startTransition(() => hear(answered ? { said: answered.said, lost: null } : { said: undefined, lost: saves ? 'unknown' : 'unread' }));
  };
  return {
    send: (address, value, method = 'POST') => void send(address, value, method),
    keyOf: (value) => {
      const of = JSON.stringify(value);
      if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
      return key.current.key;
    },
    busy,
    answer: busy ? null : answer,
    problem: busy ? null : heard.lost ? { code: heard.lost, message: t(heard.lost), field: null, shown: null, retry: true } : problem,
  };
}

/** A refusal in what a door said, if it is one. */
export function problemIn(said: unknown): PageProblem | null {
  return said && typeof said === 'object' && 'problem' in said ? (said.problem as PageProblem) : null;
}
