import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';
import type { ThenStatus } from './composer-reply.ts';
import type { TicketChanges } from './ConflictBanner.tsx';
import type { Base } from './use-base.ts';
import type { Draft } from './use-draft.ts';

export interface Post {
  busy: boolean;
  problem: PageProblem | null;
  /** What a conflict shows. */
  changes: TicketChanges | null;
  send(thenStatus?: ThenStatus): void;
  sendAnyway(): void;
  /** Empties the composer for the next message. */
  sent(): void;
}

/** Stores the message once per key: a repeated press gets the first answer. */
export function usePost(ticketId: string, kind: 'reply' | 'note', draft: Draft, base: Base, along: { templateFiles?: string[] } = {}): Post {
  const { t } = useTranslation('ticket');
  const [settling, setSettling] = useState(false);
  const then = useRef<ThenStatus | undefined>(undefined);
  const sent = () => {
    draft.forget();
    base.reset();
  };
  const door = useDoor(() => {
    sent();
    window.shopify?.toast.show(t(kind === 'reply' ? 'composer.sent' : 'composer.noted'));
  });
  const submit = async (version: number) => {
    // What cannot be saved cannot be sent either: the words stay where they are, and the composer says so.
    setSettling(true);
    await draft.settle();
    setSettling(false);
    if (draft.unsaved()) return;
    const { body: text, templateId } = draft;
    door.send(`/app/tickets/${ticketId}/replies`, { key: door.keyOf({ kind, text, ...along }), version, kind, text, templateId, ...along, ...(then.current ? { thenStatus: then.current } : {}) });
  };
  const changes = door.problem?.code === 'conflict' ? (door.problem.shown as TicketChanges | null) : null;
  return {
    sent,
    busy: settling || door.busy,
    problem: door.problem,
    changes,
    send: (thenStatus) => {
      then.current = thenStatus;
      void submit(base.version());
    },
    sendAnyway: () => void submit(changes?.version ?? base.version()),
  };
}
