import type { Desk } from '#app/desk/desk.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { approveResolution } from '#app/domain/resolutions/approval/approve-resolution.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { declineApproval } from '#app/domain/resolutions/approval/decline-approval.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { PlanCommand } from './commands.ts';
import { modelOf } from './kinds/models.ts';
import type { Planned, Scene } from './scene.ts';

// The one place that knows how the product is called: commands of the model to acts of its rooms.

let keys = 0;

/** Plans what the command wishes, for one of the scene's issues. */
export function plan(scene: Scene, desk: Desk, command: PlanCommand): Promise<ResolutionRow> {
  const issue = scene.issues[command.issue % scene.issues.length]!;
  return planResolution(desk, { ...modelOf(command.kind).wish(scene, command), ...issue, key: `plan-${++keys}` });
}

/** Confirms what is on the screen, with what is read of it then. */
export function confirm(desk: Desk, { id, hash }: Pick<Planned, 'id' | 'hash'>): Promise<ResolutionRow> {
  return confirmResolution(desk, id, hash);
}

/** A second person's word on a plan that waits for it. */
export function decide(desk: Desk, { id, hash }: Pick<Planned, 'id' | 'hash'>, yes: boolean): Promise<ResolutionRow> {
  return yes ? approveResolution(desk, id, hash) : declineApproval(desk, id, 'not this time');
}

/** A reply that promises a resolution: held until it is done, or filled with what happened where it is. */
export async function promise(scene: Scene, desk: Desk, { id }: Planned): Promise<{ messageId: string }> {
  const row = await desk.db.resolution.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: row.ticketId! } });
  const outcome = await outcomeVariables(desk, id);
  return sendReply(desk, {
    ticketId: ticket.id,
    version: ticket.version,
    key: `reply-${++keys}`,
    kind: 'reply',
    text: `${modelOf(row.kind).promise} ref:${id}`,
    resolutionId: id,
    ...(Object.keys(outcome).length > 0 ? { outcome } : {}),
  });
}
