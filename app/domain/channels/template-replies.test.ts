import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { redactMessages } from '#app/domain/privacy/redact-messages.server.ts';
import { attachTemplateFile } from '#app/domain/templates/attach-template-file.server.ts';
import { countUse } from '#app/domain/templates/count-use.sql.server.ts';
import { forgetTemplateFiles } from '#app/domain/templates/forget-template-files.server.ts';
import { recheckTemplates } from '#app/domain/templates/recheck-templates.server.ts';
import { removeTemplateFile } from '#app/domain/templates/remove-template-file.server.ts';
import { rollUpUses } from '#app/domain/templates/roll-up-uses.sql.server.ts';
import { saveTemplate } from '#app/domain/templates/save-template.server.ts';
import { templateFile } from '#app/domain/templates/template-file.server.ts';
import { templateRow } from '#app/domain/templates/templates.server.ts';
import { attachment } from '#app/domain/tickets/attachment.server.ts';
import { thread } from '#app/domain/tickets/thread.server.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTemplate } from '#tests/builders/a-template.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { sendMail } from './email/send-mail.server.ts';
import { releaseHeldReply } from './release-held-reply.server.ts';
import { sendReply, type ReplyToSend } from './send-reply.server.ts';

const PDF = new TextEncoder().encode('%PDF-1.4 how to send it back');
const reply = (ticketId: string, templateId: string, given: Partial<ReplyToSend> = {}): ReplyToSend => ({ ticketId, templateId, version: 1, key: 'composer-1', text: '안내해 드립니다.', kind: 'reply', ...given });
const attach = (desk: Desk, templateId: string, name = '반품 안내.pdf', bytes: Uint8Array = PDF, type = 'application/pdf') => attachTemplateFile(desk, { templateId, name, type, bytes });

async function aScene() {
  const desk = await aDesk();
  const { id: templateId } = await saveTemplate(desk, aTemplate());
  const { ticketId } = await aTicket(desk);
  return { desk, templateId, ticketId };
}

/** Confirmed a moment ago, Shopify has not answered yet. */
async function aRunningRefund(desk: TestDesk): Promise<string> {
  const order = await anOrder(desk);
  const { issueId } = await anIssue(desk, { orderId: order.id });
  const id = desk.newId();
  const at = desk.clock.now();
  await desk.db.resolution.create({ data: { shopId: desk.shop.id, id, issueId, orderId: order.id, kind: 'refund', state: 'running', plan: { lines: [{}] }, planHash: id, planKey: id, orderUpdatedAt: at, currency: 'KRW', amount: '12000', plannedBy: '7001', plannedAt: at } });
  return id;
}

describe('the files of a template', () => {
  test('go out with the reply that used it, and stay with it', async () => {
    const { desk, templateId, ticketId } = await aScene();
    const file = await attach(desk, templateId);
    const { messageId, mail } = await sendReply(desk, reply(ticketId, templateId));
    await sendMail(desk, mail!.id);
    expect(desk.mails[0]!.attachments).toEqual([{ name: '반품 안내.pdf', type: 'application/pdf', bytes: Buffer.from(PDF) }]);
    await removeTemplateFile(desk, templateId, file.id);
    desk.clock.pass(days(40));
    expect(await forgetTemplateFiles(desk)).toBe(0);
    const shown = (await thread(desk, ticketId)).messages.find(({ id }) => id === messageId)!.attachments;
    expect(shown).toMatchObject([{ name: '반품 안내.pdf', size: PDF.length }]);
    expect((await attachment(desk, shown[0]!.id)).bytes).toEqual(Buffer.from(PDF));
  });

  test('those that the agent left out stay; a note takes none', async () => {
    const { desk, templateId, ticketId } = await aScene();
    const one = await attach(desk, templateId, '하나.pdf');
    await attach(desk, templateId, '둘.pdf');
    const { messageId, version } = await sendReply(desk, reply(ticketId, templateId, { templateFiles: [one.id] }));
    const note = await sendReply(desk, reply(ticketId, templateId, { version, kind: 'note', key: 'composer-2' }));
    const files = await desk.db.attachment.findMany({ where: { shopId: desk.shop.id }, select: { messageId: true, name: true } });
    expect(files).toEqual([{ messageId, name: '하나.pdf' }]);
    expect(note.mail).toBeNull();
  });

  test('a reply whose file is gone does not leave without it', async () => {
    const { desk, templateId, ticketId } = await aScene();
    const { id } = await attach(desk, templateId);
    const { mail } = await sendReply(desk, reply(ticketId, templateId));
    await desk.files.remove(`${desk.shop.id}/template-${id}`);
    expect(await sendMail(desk, mail!.id)).toBe('failed');
    expect(desk.mails).toEqual([]);
  });

  test('a customer’s message that is erased takes no file from others', async () => {
    const { desk, templateId, ticketId } = await aScene();
    const { id } = await attach(desk, templateId);
    const { messageId } = await sendReply(desk, reply(ticketId, templateId));
    await redactMessages(desk, [messageId], '—');
    expect((await templateFile(desk, templateId, id)).bytes).toEqual(Buffer.from(PDF));
    await removeTemplateFile(desk, templateId, id);
    expect(await forgetTemplateFiles(desk)).toBe(0);
    desk.clock.pass(days(31));
    expect(await forgetTemplateFiles(desk)).toBe(1);
    expect(await desk.files.get(`${desk.shop.id}/template-${id}`)).toBeNull();
  });

  test('are what their bytes are, under a name that says so, few and small', async () => {
    const { desk, templateId } = await aScene();
    expect(await attach(desk, templateId, '../../etc/안내\u202Efdp.exe')).toMatchObject({ name: '.. .. etc 안내 fdp.exe.pdf', type: 'application/pdf' });
    const refused = (name: string, bytes: Uint8Array, type = 'application/pdf') => expect(attach(desk, templateId, name, bytes, type)).rejects;
    await refused('run.pdf', new TextEncoder().encode('MZ...')).toMatchObject({ code: 'bad_input', details: { words: 'template_file_kind', field: 'file' } });
    await refused('page.txt', new TextEncoder().encode('<script>'), 'text/html').toMatchObject({ details: { words: 'template_file_kind' } });
    await refused('empty.pdf', new Uint8Array()).toMatchObject({ details: { words: 'template_file_empty' } });
    await refused('big.pdf', new Uint8Array(5 * 1024 * 1024 + 1)).toMatchObject({ code: 'too_large', details: { words: 'template_file_big' } });
    const large = new Uint8Array(4.9 * 1024 * 1024);
    large.set(PDF);
    await attach(desk, templateId, '큰 것.pdf', large);
    await attach(desk, templateId, '큰 것 둘.pdf', large);
    await refused('큰 것 셋.pdf', large).toMatchObject({ code: 'too_large', details: { words: 'template_files_big' } });
    await attach(desk, templateId);
    await attach(desk, templateId);
    await refused('여섯째.pdf', PDF).toMatchObject({ details: { words: 'template_files_many' } });
  });

  test('two added at once do not become one too many', async () => {
    const { desk, templateId } = await aScene();
    for (let count = 0; count < 4; count++) await attach(desk, templateId);
    const results = await Promise.allSettled([attach(desk, templateId), attach(desk, templateId), attach(desk, templateId)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await templateRow(desk, templateId)).files).toHaveLength(5);
  });

  test('of another shop are reached by nobody', async () => {
    const { desk, templateId } = await aScene();
    const { id } = await attach(desk, templateId);
    const other = await aDesk();
    await expect(templateFile(other, templateId, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeTemplateFile(other, templateId, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(attach(other, templateId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a use is counted', () => {
  const used = async (desk: TestDesk, id: string) => {
    const { uses, lastUsedAt } = await templateRow(desk, id);
    return { uses, lastUsedAt };
  };

  test('when the reply leaves, once, and the same after it was rolled up', async () => {
    const { desk, templateId, ticketId } = await aScene();
    await Promise.all([sendReply(desk, reply(ticketId, templateId)), sendReply(desk, reply(ticketId, templateId))]);
    const counted = { uses: 1, lastUsedAt: desk.clock.now() };
    expect(await used(desk, templateId)).toEqual(counted);
    expect([await rollUpUses(desk), await rollUpUses(desk)]).toEqual([1, 0]);
    expect(await used(desk, templateId)).toEqual(counted);
    desk.clock.pass(days(1));
    await sendReply(desk, reply((await aTicket(desk)).ticketId, templateId));
    expect(await used(desk, templateId)).toEqual({ uses: 2, lastUsedAt: desk.clock.now() });
  });

  test('not while it is held, but when it is released', async () => {
    const { desk, templateId, ticketId } = await aScene();
    const resolutionId = await aRunningRefund(desk);
    await sendReply(desk, reply(ticketId, templateId, { resolutionId, text: '{{ refund.amount }}을 환불했습니다.' }));
    expect(await used(desk, templateId)).toEqual({ uses: 0, lastUsedAt: null });
    await releaseHeldReply(desk, { resolutionId, variables: { refund: { amount: '₩12,000' } } });
    expect((await used(desk, templateId)).uses).toBe(1);
  });

  test('a reply that is refused counts nothing, nor does another shop’s template', async () => {
    const { desk, templateId, ticketId } = await aScene();
    await expect(sendReply(desk, reply(ticketId, templateId, { version: 9 }))).rejects.toMatchObject({ code: 'conflict' });
    const other = await aDesk();
    await sendReply(other, reply((await aTicket(other)).ticketId, templateId));
    expect((await used(desk, templateId)).uses).toBe(0);
  });

  test('replies with one template at the same moment wait for nobody', async () => {
    const { desk, templateId } = await aScene();
    const tickets = await Promise.all(Array.from({ length: 4 }, () => aTicket(desk)));
    const [first, ...others] = tickets;
    const [counted, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = desk.transaction(async function leaveSlowly(ledger) {
      await countUse(ledger, { templateId, messageId: first!.ticketId });
      counted.resolve();
      await end.promise;
    });
    await counted.promise;
    await Promise.all(others.map(({ ticketId }) => sendReply(desk, reply(ticketId, templateId))));
    end.resolve();
    await slow;
    expect((await used(desk, templateId)).uses).toBe(4);
  });
});

test('a reply with a template that is broken does not leave', async () => {
  const { desk, templateId, ticketId } = await aScene();
  await desk.db.templateText.updateMany({ where: { shopId: desk.shop.id, templateId }, data: { body: '{{ order.vanished }}' } });
  await recheckTemplates(desk);
  await expect(sendReply(desk, reply(ticketId, templateId))).rejects.toMatchObject({ code: 'not_possible', details: { words: 'template_broken' } });
  expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id } })).toBe(0);
});
