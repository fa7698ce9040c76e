import { useRevalidator } from '@remix-run/react';
import { useRef } from 'react';
import { useForm, type EditedForm, type FormDoor } from './use-form.ts';

export interface VersionedForm<T> extends EditedForm<T> {
  /** A colleague saved first. */
  conflict: boolean;
  /** Lets go of what was typed and reads what is there now. */
  loadNewer(): void;
  /** Saves what was typed over the newer one. */
  keepMine(): void;
}

/** A form whose rows carry a version: of two who save, the second hears of the first and chooses. */
export function useVersionedForm<T extends { version: number }, A = unknown>(options: FormDoor<T, A>): VersionedForm<T> {
  const { revalidate } = useRevalidator();
  const over = useRef<number | null>(null);
  const form = useForm<T, A>({
    ...options,
    body: (value, stored) => options.body(over.current === null ? value : { ...value, version: over.current }, stored),
    saved: (answer) => {
      over.current = null;
      options.saved?.(answer);
    },
  });
  return {
    ...form,
    conflict: form.problem?.code === 'conflict',
    loadNewer() {
      over.current = null;
      form.discard();
      revalidate();
    },
    keepMine() {
      over.current = (form.problem!.shown as { version: number }).version;
      form.save();
    },
  };
}
