import type { Ledger } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { foundBy } from './found-by.ts';
import { keepVersion, type VersionChange } from './keep-version.server.ts';
import { normalContent } from './normal-content.ts';
import { onlyLocale } from './only-locale.ts';
import type { TemplateContent } from './template-row.ts';
import { templateRow } from './templates.server.ts';

export interface TemplateToSave extends TemplateContent {
  /** Absent for a new one. */
  id?: string;
  /** The version the editor began with; absent for a new one. */
  version?: number;
  /** Absent to leave it where it lies. */
  folderId?: string | null;
  /** Key of a new one; one of its own when absent. */
  situation?: string;
}

/**
 * Writes a template that was checked, in the form in which it is stored, and
 * keeps it as a version.
 * @returns its id
 * @throws Problem conflict (shown: the newer template), not_found
 */
export async function writeTemplate(ledger: Ledger, wanted: TemplateToSave, change: VersionChange): Promise<string> {
  const content = normalContent(wanted);
  const id = wanted.id ? await rewrite(ledger, wanted.id, wanted, content) : await add(ledger, wanted, content);
  if (wanted.id) await forgetTexts(ledger, id);
  await writeTexts(ledger, id, content);
  await keepVersion(ledger, { templateId: id, version: wanted.id ? wanted.version! + 1 : 1, content, ...change });
  return id;
}

async function rewrite(ledger: Ledger, id: string, wanted: TemplateToSave, content: TemplateContent): Promise<string> {
  const { count } = await ledger.db.template.updateMany({
    where: { shopId: ledger.shop.id, id, version: wanted.version ?? -1 },
    data: { ...columns(ledger, wanted, content), version: { increment: 1 } },
  });
  if (count === 0) throw new Problem('conflict', { shown: await templateRow(ledger, id) });
  return id;
}

async function add(ledger: Ledger, wanted: TemplateToSave, content: TemplateContent): Promise<string> {
  const id = ledger.newId();
  const last = await ledger.db.template.findFirst({ where: { shopId: ledger.shop.id }, orderBy: { position: 'desc' }, select: { position: true } });
  await ledger.db.template.create({
    data: { shopId: ledger.shop.id, id, situation: wanted.situation ?? `own-${id}`, position: (last?.position ?? 0) + 1, ...columns(ledger, wanted, content) },
  });
  return id;
}

/** What was stored was tried: it is not broken, and need not be tried again on this version of the API. */
function columns(ledger: Ledger, { folderId }: TemplateToSave, { title, usedWhen, resolutionKind, resolutionPreset, prompts, texts }: TemplateContent) {
  return {
    title: { ...title },
    usedWhen: usedWhen ? { ...usedWhen } : Prisma.DbNull,
    resolutionKind,
    resolutionPreset: resolutionPreset ? (resolutionPreset as Prisma.InputJsonObject) : Prisma.DbNull,
    prompts: prompts as unknown as Prisma.InputJsonArray,
    onlyLocale: onlyLocale(texts),
    ...(folderId === undefined ? {} : { folderId }),
    updatedAt: ledger.clock.now(),
    brokenReason: Prisma.DbNull,
    brokenAt: null,
    checkedWith: API_VERSION,
  };
}

async function forgetTexts({ db, shop }: Ledger, templateId: string): Promise<void> {
  await db.templateText.deleteMany({ where: { shopId: shop.id, templateId } });
  await db.templateSearch.deleteMany({ where: { shopId: shop.id, templateId } });
}

async function writeTexts(ledger: Ledger, templateId: string, content: TemplateContent): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.db.templateText.createMany({ data: content.texts.map((text) => ({ shopId, templateId, ...text })) });
  await ledger.db.templateSearch.create({ data: { shopId, templateId, ...foundBy(content) } });
}
