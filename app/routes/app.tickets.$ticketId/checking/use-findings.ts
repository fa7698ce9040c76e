import { useEffect, useRef, useState } from 'react';
import { checkMessage, readyChecks, stepsIn } from '#app/domain/templates/check-message.ts';
import type { CheckWanted, Finding } from '#app/domain/templates/message-finding.ts';

export interface Checked {
  /** The words that were looked at: places count in them alone. */
  text: string;
  findings: Finding[];
  steps: ReturnType<typeof stepsIn>;
}

/** Looked at so long after the last key at the latest, however busy the page is. */
const LATEST_MS = 400;

/**
 * What there is to look at in these words, found when the browser has nothing
 * else to do; never while a syllable is being composed, whose half would be read.
 * @param field id of the field that they are typed in
 */
export function useFindings(text: string, wanted: CheckWanted, field: string): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [ended, setEnded] = useState(0);
  const composing = useRef(false);
  useEffect(() => {
    const hear = (event: CompositionEvent) => {
      if ((event.target as Element | null)?.id !== field) return;
      composing.current = event.type === 'compositionstart';
      if (!composing.current) setEnded((count) => count + 1);
    };
    document.addEventListener('compositionstart', hear);
    document.addEventListener('compositionend', hear);
    return () => {
      document.removeEventListener('compositionstart', hear);
      document.removeEventListener('compositionend', hear);
    };
  }, [field]);
  const { locale } = wanted;
  const ready = useReady(locale);
  const about = JSON.stringify(wanted);
  useEffect(() => {
    if (composing.current || !ready) return undefined;
    return whenIdle(() => {
      const asked = JSON.parse(about) as CheckWanted;
      setChecked({ text, findings: checkMessage(text, asked), steps: stepsIn(text, asked.locale) });
    });
  }, [text, about, ended, ready]);
  return checked;
}

/** Whether the checks of this language are compiled, which is done a little at a time: all at once it would be felt. */
function useReady(locale: CheckWanted['locale']): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const steps = readyChecks(locale);
    let stop = () => {};
    const next = () => {
      if (steps.next().done) setReady(true);
      else stop = whenIdle(next);
    };
    stop = whenIdle(next);
    return () => stop();
  }, [locale]);
  return ready;
}

/** Not every browser tells when it is idle. */
function whenIdle(act: () => void): () => void {
  if (!window.requestIdleCallback) {
    const timer = setTimeout(act, LATEST_MS / 2);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(act, { timeout: LATEST_MS });
  return () => cancelIdleCallback(call);
}
