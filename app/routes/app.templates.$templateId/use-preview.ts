import { useEffect, useRef } from 'react';
import type { TemplatePreview } from '#app/domain/resolutions/messages/preview-template.server.ts';
import type { TemplatePrompt, TemplateText } from '#app/domain/templates/template-row.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';
import type { Shown } from './PreviewSubject.tsx';

const PAUSE_MS = 200;

export interface LivePreview {
  preview: TemplatePreview | null;
  problem: PageProblem | null;
}

interface Wanted {
  /** Null where there is nothing to ask for. */
  text: TemplateText | null;
  prompts: TemplatePrompt[];
  filled: Record<string, string>;
  shown: Shown;
}

/** Asked anew a moment after the last letter; while the next one is on its way the last one stays. */
export function usePreview({ text, prompts, filled, shown }: Wanted): LivePreview {
  const door = useDoor<{ preview: TemplatePreview }>(undefined, { saves: false });
  const send = useRef(door.send);
  send.current = door.send;
  const asked = text && JSON.stringify({ subject: text.subject, body: text.body, locale: text.locale, prompts, filled, shown: { kind: shown.kind, id: shown.id } });
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => send.current('/app/templates/preview', JSON.parse(asked) as Record<string, unknown>), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const last = useRef<TemplatePreview | null>(null);
  if (door.answer) last.current = door.answer.preview;
  return { preview: last.current, problem: door.problem };
}
