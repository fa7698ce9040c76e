import { kindOfGroup, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';
import type { Base } from './use-base.ts';

export type ThenStatus = 'open' | 'waiting' | 'resolved';

/** A reply whose words promise money: it leaves with its resolution. */
export interface PromisedReply {
  text: string;
  templateId: string | null;
  /** Which of the template's files go along; all of them when absent. */
  templateFiles?: string[];
  /** What the plan begins with, as the template says; its shape is the kind's (domain/templates/resolution-preset.ts). */
  preset: Record<string, unknown> | null;
  base: Base;
  /** Lets the draft come to rest first. */
  settle(): Promise<void>;
  /** Empties the composer. */
  sent(): void;
  /** Words that wait in the thread already, for a resolution of this issue that did not happen; null for words of the composer. */
  held: { messageId: string; issueId: string } | null;
}

/** Words in the thread that are to wait for a fresh resolution. */
export function heldReply(message: MessageView, issueId: string, base: Base): PromisedReply {
  return { text: message.text, templateId: message.templateId, preset: null, base, settle: async () => {}, sent: () => {}, held: { messageId: message.id, issueId } };
}

/** Words that stand for an outcome wait for it; they are Liquid until then. */
export function promiseIn(text: string): ResolutionKind | null {
  const groups = [...text.matchAll(/\{\{-?\s*(\w+)\./g)].map(([, group]) => kindOfGroup(group!));
  return groups.find((kind) => kind !== null) ?? null;
}
