import { house } from '#app/desk/house.server.ts';
import { kept } from '#app/domain/privacy/retention.ts';
import { forgetOldIntake } from '#app/platform/control/forget-bodies.sql.server.ts';
import { log } from '#app/platform/log.server.ts';
import { after } from '#app/platform/spans.ts';

/** Nightly, once for all shops: the retention of what has no shop of its own. */
export async function forgetOldIntakeNow(): Promise<void> {
  const { control, clock } = house();
  const now = clock.now();
  const gone = await forgetOldIntake(control, {
    bodies: after(now, -kept.webhookBodies),
    rows: after(now, -kept.webhookRows),
    // Tokens end in real time, whatever days a demo skips.
    sessions: after(new Date(), -kept.deadSessions),
  });
  log.info(gone, 'old webhooks and sessions forgotten');
}
