import { useEffect, useState } from 'preact/hooks';

interface Signal<T> {
  value: T;
  subscribe(listener: (value: T) => void): () => void;
}

/** What Shopify tells now, and again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  const [value, setValue] = useState(signal.value);
  useEffect(() => {
    setValue(signal.value);
    return signal.subscribe(setValue);
  }, [signal]);
  return value;
}
