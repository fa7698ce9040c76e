import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import type { ShopSettings } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { assertOwner } from './assert-owner.server.ts';

const language = z.enum(['ko', 'en']);

/** What an agent may change. `dismissSetup` puts the set-up guide away, or brings it back. */
const SettingsChanges = z
  .object({
    locale: language,
    languages: z.array(language).min(1),
    contactEmail: z.email().nullable(),
    senderName: z.string().trim().min(1).max(70).nullable(),
    surveysOn: z.boolean(),
    surveyDelayHours: z.number().int().min(0).max(24 * 30),
    answerTargetHours: z.number().int().min(1).max(24 * 7),
    shopifyNotifiesRefund: z.boolean(),
    shopifyNotifiesReplacement: z.boolean(),
    shopifyNotifiesReturn: z.boolean(),
    goodwillPercent: z.number().int().min(0).max(150),
    goodwillDays: z.number().int().min(1).max(730),
    dismissSetup: z.boolean(),
  })
  .partial();

export type SettingsChanges = z.infer<typeof SettingsChanges>;

/**
 * Changes what is named and leaves the rest. The shop's language is always one it writes in.
 * @throws Problem bad_input that names the field, not_allowed for how much may be given where it is not the owner who says so
 */
export async function changeSettings(desk: Desk, changes: SettingsChanges): Promise<ShopSettings> {
  const { dismissSetup, ...values } = parse(changes);
  const now = desk.clock.now();
  return desk.transaction(async function change(ledger) {
    if (values.goodwillPercent !== undefined) await assertOwner(ledger);
    const where = { shopId: ledger.shop.id };
    const before = await ledger.db.shopSettings.findFirstOrThrow({ where });
    const locale = values.locale ?? before.locale;
    const languages = values.languages ?? before.languages;
    // The help block speaks these languages and names this target.
    if (values.languages || values.locale || values.answerTargetHours) {
      await ledger.enqueue('publish-help', where, { key: `publish-help:${where.shopId}`, queue: `publish-help:${where.shopId}` });
    }
    return ledger.db.shopSettings.update({
      where,
      data: {
        ...values,
        languages: [...new Set([locale, ...languages])],
        ...(values.senderName !== undefined || values.contactEmail !== undefined ? { senderChosenAt: now } : {}),
        ...(values.languages || values.locale ? { languagesChosenAt: now } : {}),
        ...(dismissSetup === undefined ? {} : { setupDismissedAt: dismissSetup ? now : null }),
      },
    });
  });
}

function parse(changes: SettingsChanges): SettingsChanges {
  const result = SettingsChanges.safeParse(changes);
  if (result.success) return result.data;
  throw new Problem('bad_input', { field: String(result.error.issues[0]?.path[0] ?? '') });
}
