import { useRef, useState } from 'react';
import { useDoor, type PageProblem, type Sendable } from './use-door.ts';

export interface EditedForm<T> {
  value: T;
  change(changes: Partial<T>): void;
  dirty: boolean;
  busy: boolean;
  /** The last refusal, until it is mended or discarded. */
  problem: PageProblem | null;
  /** The refusal's words when it belongs to this field, or to one inside it. */
  errorAt(field: string): string | undefined;
  save(): void;
  /** Back to what is stored now. */
  discard(): void;
}

export interface FormDoor<T, A> {
  /** What the loader read; it is followed while nothing is edited. */
  stored: T;
  address: string;
  method?: 'POST' | 'PUT';
  /** What is posted, with a key by which twice is once. */
  body(value: T, stored: T): Sendable;
  saved?(answer: A): void;
}

/** A form on one page: what is stored, what is typed, and the way to make the one the other. */
export function useForm<T extends object, A = unknown>({ stored, address, method = 'POST', body, saved }: FormDoor<T, A>): EditedForm<T> {
  const storedText = JSON.stringify(stored);
  const [base, setBase] = useState(storedText);
  const [value, setValue] = useState(stored);
  const dirty = JSON.stringify(value) !== base;
  const discard = () => {
    setBase(storedText);
    setValue(stored);
  };
  if (storedText !== base && !dirty) discard();
  const sent = useRef(value);
  // The loader has read again by the time the answer is heard.
  const door = useDoor<A>((answer) => {
    setBase(storedText);
    setValue((now) => ({ ...stored, ...changesSince(sent.current, now) }));
    saved?.(answer);
  });
  const problem = dirty ? door.problem : null;
  return {
    value,
    change: (changes) => setValue((before) => ({ ...before, ...changes })),
    dirty,
    busy: door.busy,
    problem,
    errorAt: (field) => (problem?.field === field || problem?.field?.startsWith(`${field}.`) ? problem.message : undefined),
    save: () => {
      sent.current = value;
      const posted = body(value, JSON.parse(base) as T);
      door.send(address, { key: door.keyOf(posted), ...posted }, method);
    },
    discard,
  };
}

/** What was typed while it was being saved: that stays, to be saved next. */
function changesSince<T extends object>(before: T, now: T): Partial<T> {
  const changed = (name: string) => JSON.stringify(now[name as keyof T]) !== JSON.stringify(before[name as keyof T]);
  return Object.fromEntries(Object.entries(now).filter(([name]) => changed(name))) as Partial<T>;
}
