import type { Ledger } from '#app/desk/desk.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { TemplateContent } from './template-row.ts';

export const VERSION_CHANGES = ['seeded', 'saved', 'restored', 'starter', 'imported', 'archived', 'unarchived'] as const;

export interface VersionChange {
  change: (typeof VERSION_CHANGES)[number];
  /** The version that was gone back to. */
  restoredFrom?: number;
}

export interface VersionToKeep extends VersionChange {
  templateId: string;
  version: number;
  content: TemplateContent;
}

/** Writes what the template says from this version on, and in whose name. */
export async function keepVersion(ledger: Ledger, { templateId, version, content, change, restoredFrom }: VersionToKeep): Promise<void> {
  await ledger.db.templateVersion.create({
    data: {
      shopId: ledger.shop.id,
      templateId,
      version,
      change,
      restoredFrom: restoredFrom ?? null,
      content: content as unknown as Prisma.InputJsonObject,
      actorKind: ledger.actor.kind,
      actorId: ledger.actor.id ?? null,
      at: ledger.clock.now(),
    },
  });
}
