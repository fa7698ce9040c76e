import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';

/**
 * Words follow money: a promise leaves once, and only when it came true. That
 * what it says was so when it left is seen as it arrives (`untruth.ts`).
 */
export function messageTruths(scene: Scene, { rows, events, messages, unread }: Said): string[] {
  return rows.flatMap((row) => {
    const own = messages.filter((one) => new RegExp(`ref:${row.id}`).test(one.text));
    return own.flatMap(({ id, ticketId, mail }) => {
      const left = scene.mails.filter((one) => one.messageId === mail?.rfcMessageId).length;
      const about = `the message of ${row.kind} ${row.id}`;
      if (left > 1) return [`${about} left ${left} times`];
      const wasTrue = events.some((event) => event.subjectId === row.id && event.kind === 'resolution_done') && !waits(row.outcome);
      if (left && !wasTrue) return [`${about} left, and it is ${row.state}`];
      // A sender that was killed in the middle: whether it left cannot be told, and an agent is asked.
      const asked = mail?.state === 'unknown';
      if (!left && row.state === 'done' && wasTrue && !asked) return [`${about} never left (${mail?.state}, ${mail?.error ?? 'no error'}, ${id})`];
      if (!left && row.state === 'failed' && mail?.state === 'held' && !unread.get(ticketId)) return [`${about} was not sent, and nobody was told`];
      return [];
    });
  });
}

function waits(outcome: unknown): boolean {
  return (outcome as { pending?: boolean } | null)?.pending === true;
}
