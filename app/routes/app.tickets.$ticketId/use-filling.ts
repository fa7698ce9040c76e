import { useEffect, useRef, useState } from 'react';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';

const PAUSE_MS = 300;

export interface Choices {
  orderId: string | null;
  resolutionId: string | null;
  /** By the prompts' names. */
  filled: Record<string, string>;
}

export interface Filling {
  /** As it reads with what was chosen last. */
  template: FilledTemplate;
  choices: Choices;
  busy: boolean;
  problem: PageProblem | null;
  choose(changes: Partial<Omit<Choices, 'filled'>>): void;
  fill(name: string, value: string): void;
}

/** A template that is filled anew as its questions are answered; the server fills, as it does when it is sent. */
export function useFilling(ticketId: string, asked: FilledTemplate): Filling {
  const [choices, setChoices] = useState<Choices>({ orderId: asked.orderId, resolutionId: asked.resolutionId, filled: {} });
  const door = useDoor<FilledTemplate>(undefined, { saves: false });
  const wanted = JSON.stringify(choices);
  const [first] = useState(wanted);
  const [sent, setSent] = useState(first);
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    if (wanted === sent) return;
    const timer = setTimeout(() => {
      setSent(wanted);
      send.current(`/app/tickets/${ticketId}/templates/${asked.templateId}`, JSON.parse(wanted) as Record<string, unknown>);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, sent, ticketId, asked.templateId]);
  // While the next one is on its way the last one stays.
  const last = useRef(asked);
  if (door.answer) last.current = door.answer;
  return {
    template: last.current,
    choices,
    busy: door.busy || wanted !== sent,
    problem: door.problem,
    choose: (changes) => setChoices((before) => ({ ...before, ...changes })),
    fill: (name, value) => setChoices((before) => ({ ...before, filled: { ...before.filled, [name]: value } })),
  };
}
