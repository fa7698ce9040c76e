import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { seedTemplates } from '#app/domain/templates/seed-templates.server.ts';
import { attachFile } from '#app/domain/tickets/attach-file.server.ts';
import { loader as fileDoor } from '#app/routes/app.files.$fileId.ts';
import { loader as choicesDoor } from '#app/routes/app.templates.choices.ts';
import { loader as ticketDoor } from '#app/routes/app.tickets.$ticketId/route.tsx';
import { action as assignmentDoor } from '#app/routes/app.tickets.$ticketId.assignment.ts';
import { action as closureDoor } from '#app/routes/app.tickets.$ticketId.closure.ts';
import { action as draftDoor } from '#app/routes/app.tickets.$ticketId.draft.ts';
import { action as readingDoor } from '#app/routes/app.tickets.$ticketId.reading.ts';
import { action as repliesDoor } from '#app/routes/app.tickets.$ticketId.replies.ts';
import { loader as templateDoor } from '#app/routes/app.tickets.$ticketId.templates.$templateId.ts';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

let app: AppInSandbox;
let desk: Desk;
let ticketId: string;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  ({ ticketId } = await aTicket(desk));
});

const page = async () => (await look<TicketView>(app, ticketDoor, { ticketId })).body;
const reply = (value: object) => post<{ problem?: { code: string; shown: { version: number; messages: { text: string }[] } } }>(app, repliesDoor, { ticketId }, { key: randomUUID(), kind: 'reply', templateId: null, ...value });

describe('a ticket', () => {
  test('shows the thread, where an answer goes, and who could take it', async () => {
    const view = await page();
    expect(view.ticket).toMatchObject({ status: 'open', version: 1, subject: '배송 문의', unread: true });
    expect(view.messages).toMatchObject([{ kind: 'customer', text: '주문한 상품이 아직 오지 않았습니다.', quote: null, mail: null }]);
    expect(view.answersTo).toEqual({ address: 'haneul.kim@mail.example', whose: 'requester' });
    expect(view.agents.map(({ id }) => id)).toContain(view.me);
    expect(JSON.stringify(view)).not.toContain('replyKey');
  });

  test('who saw it is noted', async () => {
    await page();
    expect(await desk.db.accessLog.count({ where: { shopId: desk.shop.id, ticketId, what: 'ticket' } })).toBe(1);
  });

  test('of nobody, of another shop, of nonsense: not found', async () => {
    const other = anAppInSandbox();
    await other.open();
    await expect(look(other, ticketDoor, { ticketId })).rejects.toMatchObject({ status: 404 });
    await expect(look(app, ticketDoor, { ticketId: randomUUID() })).rejects.toMatchObject({ status: 404 });
    await expect(look(app, ticketDoor, { ticketId: "1' or true" })).rejects.toMatchObject({ status: 404 });
  });

  test('a draft survives, an empty one is none; two windows do not write over each other', async () => {
    const draft = async (body: string, over?: number | null) => {
      const { status, body: answer } = await post<Response>(app, draftDoor, { ticketId }, { kind: 'reply', body, templateId: null, over }, 'PUT');
      return { status, ...((await answer.json()) as { at?: number | null; other?: { body: string; at: number } }) };
    };
    const saved = await draft('확인하고 있습니다', null);
    expect(saved).toEqual({ status: 200, at: expect.any(Number) });
    expect((await page()).drafts.reply).toMatchObject({ body: '확인하고 있습니다', at: saved.at });
    expect(await draft('다른 창에서', null)).toEqual({ status: 409, other: { body: '확인하고 있습니다', templateId: null, at: saved.at } });
    expect(await draft('  ', saved.at)).toEqual({ status: 200, at: null });
    expect((await page()).drafts.reply).toBeNull();
    // A page from before a new version was deployed names none.
    expect((await draft('지난 화면에서')).status).toBe(200);
    expect((await draft('')).status).toBe(200);
  });

  test('opened is read', async () => {
    expect((await post(app, readingDoor, { ticketId }, {})).status).toBe(204);
    expect((await page()).ticket.unread).toBe(false);
  });

  test('status and assignment, each at the version that was seen', async () => {
    const me = (await page()).me;
    expect((await post(app, assignmentDoor, { ticketId }, { version: 1, assigneeId: me })).body).toEqual({ version: 2 });
    expect((await post(app, closureDoor, { ticketId }, { version: 1 })).status).toBe(409);
    expect((await post(app, closureDoor, { ticketId }, { version: 2 })).body).toEqual({ version: 3 });
    expect((await post(app, closureDoor, { ticketId }, { version: 3 }, 'DELETE')).body).toEqual({ version: 4 });
    expect((await page()).ticket).toMatchObject({ status: 'open', assigneeId: me });
  });
});

describe('a reply', () => {
  test('posted twice is stored once', async () => {
    const key = randomUUID();
    await reply({ key, version: 1, text: '내일까지 알려 드리겠습니다.' });
    await reply({ key, version: 1, text: '내일까지 알려 드리겠습니다.' });
    const { messages, ticket } = await page();
    expect(messages.filter(({ kind }) => kind === 'agent')).toMatchObject([{ text: '내일까지 알려 드리겠습니다.', mail: { state: 'queued' } }]);
    expect(ticket.status).toBe('waiting');
  });

  test('written against an older ticket shows what changed, and goes with the new version', async () => {
    await post(app, repliesDoor, { ticketId }, { key: randomUUID(), version: 1, kind: 'note', text: '창고에 확인 중', templateId: null });
    const refused = await reply({ version: 1, text: '기다려 주세요.' });
    expect(refused.status).toBe(409);
    expect(refused.body.problem).toMatchObject({ code: 'conflict', shown: { version: 2, messages: [{ text: '창고에 확인 중' }] } });
    expect((await reply({ version: 2, text: '기다려 주세요.' })).status).toBe(200);
  });

  test('with a place that is not filled in is refused by name', async () => {
    const refused = await reply({ version: 1, text: '택배는 {{ parcel.carrier }}에 있습니다.' });
    expect(refused.status).toBe(422);
    expect(refused.body.problem).toMatchObject({ code: 'template_hole', field: 'text' });
    expect((await page()).messages).toHaveLength(1);
  });

  test('a template comes filled, and names what this ticket cannot fill', async () => {
    await desk.transaction(seedTemplates);
    const late = (await desk.db.template.findFirst({ where: { shopId: desk.shop.id, situation: 'late-parcel' } }))!;
    const { choices } = (await look<{ choices: TemplateChoice[] }>(app, choicesDoor)).body;
    expect(choices.find(({ id }) => id === late.id)).toMatchObject({ folder: expect.any(String), usedWhen: { ko: expect.any(String), en: expect.any(String) }, locales: ['en', 'ko'], broken: null });
    const { body } = await look<{ text: string; holes: string[]; locale: string }>(app, templateDoor, { ticketId, templateId: late.id });
    expect(body.text).toContain('김하늘');
    expect(body.locale).toBe('ko');
    expect(body.holes).toContain('order.name');
    for (const hole of body.holes) expect(body.text).toContain(`{{ ${hole} }}`);
  });
});

describe('a file', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

  async function attached(name: string, type: string, bytes: Uint8Array): Promise<string> {
    const message = await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, ticketId } });
    await attachFile(desk, { messageId: message.id, slot: name, name, type, bytes });
    const rows = await desk.db.attachment.findMany({ where: { shopId: desk.shop.id, messageId: message.id } });
    return rows.find((row) => row.name === name)!.id;
  }

  test('is given by a link of its own, signed, of any kind alike (tests/flows/file-links.test.ts opens them)', async () => {
    const picture = await look<Response>(app, fileDoor, { fileId: await attached('현관 사진.png', 'image/png', PNG) });
    expect(await picture.body.json()).toEqual({ href: expect.stringMatching(/^\/files\/.+sig=/) });
    const page_ = await look<Response>(app, fileDoor, { fileId: await attached('page.html', 'text/html', new TextEncoder().encode('<script>alert(1)</script>')) });
    expect(await page_.body.json()).toEqual({ href: expect.stringMatching(/^\/files\/.+sig=/) });
  });

  test('of another shop is not there', async () => {
    const fileId = await attached('a.png', 'image/png', PNG);
    const other = anAppInSandbox();
    await other.open();
    await expect(look(other, fileDoor, { fileId })).rejects.toMatchObject({ status: 404 });
  });
});
