import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callDoor } from '#app/ui/call-door.ts';
import { reread } from '#app/ui/reread.ts';
import { problemIn, type PageProblem } from '#app/ui/use-door.ts';

export interface Upload {
  send(files: File[]): void;
  busy: boolean;
  problem: PageProblem | null;
}

/** Hands files to a door, one after another; the first that is refused ends it, and the page is read again. */
export function useUpload(address: string): Upload {
  const { t } = useTranslation('frame');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const send = async (files: File[]) => {
    setBusy(true);
    setProblem(await refusalOf(address, files, t('unknown')));
    await reread();
    setBusy(false);
  };
  return { send: (files) => void send(files), busy, problem };
}

async function refusalOf(address: string, files: File[], unknown: string): Promise<PageProblem | null> {
  for (const file of files) {
    const body = new FormData();
    body.set('file', file);
    const answered = await callDoor(address, { method: 'POST', body });
    const problem = answered ? problemIn(answered.said) : { code: 'unknown', message: unknown, field: null, shown: null, retry: true };
    if (problem) return problem;
  }
  return null;
}
