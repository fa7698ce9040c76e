import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { roleOfActor } from './role-of-actor.server.ts';

/** @throws Problem not_allowed for everybody but the account's owner */
export async function assertOwner(desk: Pick<Desk, 'shop' | 'db' | 'actor'>): Promise<void> {
  if ((await roleOfActor(desk)) !== 'owner') throw new Problem('not_allowed', { words: 'owner_only' });
}
