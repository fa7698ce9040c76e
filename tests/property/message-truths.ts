import type { CancellationPlan } from '#app/domain/resolutions/plan.ts';
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
      const wasTrue = events.some((event) => event.subjectId === row.id && event.kind === 'resolution_done') && !isOpenEnded(row.outcome);
      if (left && !wasTrue) return [`${about} left, and it is ${row.state}`];
      // A sender that was killed in the middle: whether it left cannot be told, and an agent is asked.
      const asked = mail?.state === 'unknown';
      const held = mail?.error?.startsWith('template_hole') && namesNothing(row) && unread.get(ticketId);
      if (!left && row.state === 'done' && wasTrue && !asked && !held) return [`${about} never left (${mail?.state}, ${mail?.error ?? 'no error'}, ${id})`];
      if (!left && (row.state === 'failed' || cameBack(row.outcome)) && mail?.state === 'held' && !unread.get(ticketId)) return [`${about} was not sent, and nobody was told`];
      return [];
    });
  });
}

/** All of the order's goods were refunded before it was cancelled: words that name them have a hole, and an agent is asked. */
function namesNothing({ kind, plan }: Said['rows'][number]): boolean {
  return kind === 'cancellation' && (plan as unknown as CancellationPlan).goods.length === 0;
}

function cameBack(outcome: unknown): boolean {
  return (outcome as { bounced?: boolean } | null)?.bounced === true;
}

/** With the payment provider still, or sent back by it, whole or in part: then there is nothing to tell, and an agent is asked. */
function isOpenEnded(outcome: unknown): boolean {
  const { pending, bounced, partly } = (outcome ?? {}) as { pending?: boolean; bounced?: boolean; partly?: boolean };
  return pending === true || bounced === true || partly === true;
}
