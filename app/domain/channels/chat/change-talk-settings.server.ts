import { z } from 'zod';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { sayTalk } from './say-talk.server.ts';
import { shopPhone } from './shop-phone.server.ts';
import { talkSettings, type TalkSettings } from './talk-settings.server.ts';

const range = z.object({ weekday: z.int().min(1).max(7), opens: z.int().min(0).max(86_399), closes: z.int().min(1).max(172_800) });
const PhoneHours = z.array(range.refine(({ opens, closes }) => opens < closes)).min(1).max(70).nullable();

/** As it was chosen: a time that was left empty is null, and refused. */
export interface TalkWanted extends Omit<TalkSettings, 'version' | 'phoneHours'> {
  phoneHours: { weekday: number; opens: number | null; closes: number | null }[] | null;
}

/**
 * Keeps how shoppers can talk to the shop, and has the storefront told.
 * @param base the version the change was made from
 * @param wanted its phone as typed; outside Korea with its country's number
 * @returns the new version
 * @throws Problem bad_input that names the field, conflict when a colleague changed them meanwhile
 */
export async function changeTalkSettings(desk: Desk, base: number, wanted: TalkWanted): Promise<number> {
  const phone = wanted.phone?.trim() ? await shopPhone(desk, wanted.phone, 'talk_phone') : null;
  const hours = PhoneHours.safeParse(wanted.phoneHours);
  if (!hours.success) throw new Problem('bad_input', { field: ['phoneHours', ...(hours.error.issues[0]?.path ?? [])].join('.'), words: 'talk_hours' });
  const { chatOn, callBackOn } = wanted;
  return desk.transaction(async function change(ledger) {
    const shopId = ledger.shop.id;
    await ledger.db.storefrontSettings.createMany({ data: [{ shopId }], skipDuplicates: true });
    const data = { chatOn, callBackOn, phone, phoneHours: hours.data ?? Prisma.DbNull, talkVersion: base + 1 };
    const { count } = await ledger.db.storefrontSettings.updateMany({ where: { shopId, talkVersion: base }, data });
    if (!count) throw await overtaken(ledger);
    await recordEvent(ledger, { kind: 'talk_changed', subjectKind: 'shop', subjectId: shopId, payload: { chatOn, callBackOn, phone: phone !== null } });
    await sayTalk(ledger);
    return base + 1;
  });
}

async function overtaken(ledger: Ledger): Promise<Problem> {
  return new Problem('conflict', { words: 'talk_changed', shown: await talkSettings(ledger) });
}
