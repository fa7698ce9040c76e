import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { checkTemplateText } from './check-template.ts';
import type { TemplateRow, TemplateText, TemplateTitle } from './template-row.ts';
import { templateRow } from './templates.server.ts';

export interface TemplateToSave {
  /** Absent for a new one. */
  id?: string;
  /** The version the editor began with; absent for a new one. */
  version?: number;
  title: TemplateTitle;
  resolutionKind: 'refund' | 'replacement' | null;
  /** At least one language. */
  texts: Partial<Record<'ko' | 'en', TemplateText>>;
}

const MAX_TITLE = 80;
const MAX_SUBJECT = 200;

/**
 * Stores a template whose Liquid could be sent.
 * @throws Problem bad_input, template_hole (with `field` such as "texts.ko.body"), conflict (shown: the newer template), not_found
 */
export async function storeTemplate(ledger: Ledger, wanted: TemplateToSave): Promise<TemplateRow> {
  check(wanted);
  const id = wanted.id ? await change(ledger, wanted.id, wanted) : await add(ledger, wanted);
  await writeTexts(ledger, id, wanted.texts);
  return templateRow(ledger, id);
}

function check({ title, texts, resolutionKind }: TemplateToSave): void {
  for (const locale of ['ko', 'en'] as const) {
    if (title[locale].trim() === '' || title[locale].length > MAX_TITLE) throw new Problem('bad_input', { words: 'template_title', field: `title.${locale}` });
    const text = texts[locale];
    if (!text) continue;
    if (text.subject.length > MAX_SUBJECT || /[\r\n]/.test(text.subject)) throw new Problem('bad_input', { words: 'template_subject', field: `texts.${locale}.subject` });
    checkTemplateText(text.subject, locale, resolutionKind, `texts.${locale}.subject`);
    checkTemplateText(text.body, locale, resolutionKind, `texts.${locale}.body`);
  }
  if (!texts.ko && !texts.en) throw new Problem('bad_input', { words: 'template_empty', field: 'texts' });
}

async function change(ledger: Ledger, id: string, wanted: TemplateToSave): Promise<string> {
  const { count } = await ledger.db.template.updateMany({
    where: { shopId: ledger.shop.id, id, version: wanted.version ?? -1 },
    data: { title: { ...wanted.title }, resolutionKind: wanted.resolutionKind, version: { increment: 1 }, updatedAt: ledger.clock.now() },
  });
  if (count === 0) throw new Problem('conflict', { shown: await templateRow(ledger, id) });
  return id;
}

async function add(ledger: Ledger, wanted: TemplateToSave): Promise<string> {
  const id = ledger.newId();
  const last = await ledger.db.template.findFirst({ where: { shopId: ledger.shop.id }, orderBy: { position: 'desc' }, select: { position: true } });
  await ledger.db.template.create({
    data: {
      shopId: ledger.shop.id,
      id,
      situation: `own-${id}`,
      title: { ...wanted.title },
      resolutionKind: wanted.resolutionKind,
      position: (last?.position ?? 0) + 1,
      updatedAt: ledger.clock.now(),
    },
  });
  return id;
}

async function writeTexts(ledger: Ledger, templateId: string, texts: TemplateToSave['texts']): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.db.templateText.deleteMany({ where: { shopId, templateId } });
  for (const [locale, { subject, body }] of Object.entries(texts)) {
    await ledger.db.templateText.create({ data: { shopId, templateId, locale, subject: subject.trim(), body: body.replace(/\r\n?/g, '\n').trim() } });
  }
}
