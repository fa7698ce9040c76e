import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { aStore } from '#sandbox/pages/a-store.ts';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { threadsOf } from './mailboxes.ts';
import { type Mailbox, startMailbox } from './start-mailbox.ts';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function doorOfTheApp(): Promise<{ port: number; got: { mail: ParsedMail; to: string[] }[] }> {
  const got: { mail: ParsedMail; to: string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
    onRcptTo: (address, _session, done) => done(address.address.startsWith('nobody') ? Object.assign(new Error('5.1.1 unknown'), { responseCode: 550 }) : undefined),
    onData: (stream, session, done) => void simpleParser(stream).then((mail) => (got.push({ mail, to: session.envelope.rcptTo.map((one) => one.address) }), done())),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({ close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
  return { port: (server.server.address() as AddressInfo).port, got };
}

async function open(options: { mailInPort?: number; dir?: string } = {}): Promise<Mailbox> {
  const mailbox = await startMailbox({ ...aStore(), smtpPort: 0, mailInPort: options.mailInPort ?? 9, ...(options.dir ? { dir: options.dir } : {}) });
  opened.push(mailbox);
  return mailbox;
}

async function deliver(mailbox: Mailbox, mail: Record<string, unknown> = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, ignoreTLS: true });
  await transport.sendMail({
    from: '온담 <help@ondam.example>', replyTo: 'reply+t1.signed@inbound.example', to: 'haneul@mail.example', subject: '다시 보내 드렸습니다', messageId: '<m1@mend.example>', references: '<m0@mend.example>',
    text: '하늘 님, 새 상품이 출발했습니다.\n감사합니다.', html: '<p>하늘 님, <b>새 상품</b>이 출발했습니다.</p>', ...mail,
  });
}

function post(path: string, fields: Record<string, string | File>): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return new Request(`http://localhost:4100${path}`, { method: 'POST', body: form });
}

const page = async (mailbox: Mailbox, path: string) => (await mailbox.door(new Request(`http://localhost:4100${path}`)))!.text();

test('a reply has the headers, the recipient and the quote of a real client', async () => {
  const app = await doorOfTheApp();
  const mailbox = await open({ mailInPort: app.port });
  await deliver(mailbox);
  const answer = await mailbox.door(post('/mailbox/haneul%40mail.example?locale=ko', { mailId: mailbox.store.all()[0]!.id, text: '아직 못 받았어요.', files: new File(['x'], '사진.jpg', { type: 'image/jpeg' }) }));
  expect(answer!.status).toBe(303);
  const [{ mail, to }] = app.got as [{ mail: ParsedMail; to: string[] }];
  expect(to).toEqual(['reply+t1.signed@inbound.example']);
  expect(mail.from?.value[0]?.address).toBe('haneul@mail.example');
  expect(mail.inReplyTo).toBe('<m1@mend.example>');
  expect(mail.references).toEqual(['<m0@mend.example>', '<m1@mend.example>']);
  expect(mail.subject).toBe('Re: 다시 보내 드렸습니다');
  expect(mail.messageId).toMatch(/^<.+@.+>$/);
  expect(mail.text).toMatch(/^아직 못 받았어요\.\n\n\d{4}년 \d+월 \d+일 \(.\) (오전|오후) \d+:\d\d, 온담 <help@ondam\.example> 님이 작성:\n\n> 하늘 님, 새 상품이 출발했습니다\.\n> 감사합니다\./);
  expect(mail.html).toContain('<blockquote');
  expect(mail.attachments[0]?.filename).toBe('사진.jpg');
});

test('a shopper\'s reply stands in the same thread, and in English the client writes English', async () => {
  const app = await doorOfTheApp();
  const mailbox = await open({ mailInPort: app.port });
  await deliver(mailbox, { subject: 'Re: Your parcel' });
  await mailbox.door(post('/mailbox/haneul%40mail.example?locale=en', { mailId: mailbox.store.all()[0]!.id, text: 'Not here yet.' }));
  expect(app.got[0]!.mail.subject).toBe('Re: Your parcel');
  expect(app.got[0]!.mail.text).toMatch(/On \w{3}, \w{3} \d+, \d{4} at \d+:\d\d\s[AP]M 온담 <help@ondam\.example> wrote:/);
  const threads = threadsOf(mailbox.store.all(), 'haneul@mail.example');
  expect(threads).toHaveLength(1);
  expect(threads[0]!.mails.map((mail) => mail.envelope.sent)).toEqual([false, true]);
});

test('a mail the app does not take is said, and the words are kept', async () => {
  const app = await doorOfTheApp();
  const mailbox = await open({ mailInPort: app.port });
  const answer = await mailbox.door(post('/mailbox/haneul%40mail.example', { to: 'nobody@ondam.example', subject: '문의', text: '잃어버리면 안 되는 글' }));
  expect(answer!.status).toBe(502);
  expect(await answer!.text()).toContain('잃어버리면 안 되는 글</textarea>');
  expect(mailbox.store.all()).toHaveLength(0);
});

test('mails survive a restart byte for byte', async () => {
  const dir = ownFolder('mails-');
  const first = await open({ dir });
  await deliver(first);
  const { raw } = first.store.all()[0]!;
  const second = await open({ dir });
  expect(second.store.all()[0]!.raw.equals(raw)).toBe(true);
  expect(await page(second, '/mailbox?locale=ko')).toContain('haneul@mail.example');
  await deliver(second, { messageId: '<m2@mend.example>', references: undefined, subject: '둘째' });
  expect(threadsOf(second.store.all(), 'Haneul@mail.example').map((thread) => thread.subject)).toEqual(['둘째', '다시 보내 드렸습니다']);
});

test('bouncing addresses get 550, the others their copy', async () => {
  const mailbox = await open();
  await expect(deliver(mailbox, { to: 'bounce@mail.example' })).rejects.toMatchObject({ responseCode: 550 });
  await deliver(mailbox, { to: 'a@mail.example', bcc: 'b@mail.example' });
  expect(mailbox.store.all()[0]!.envelope.to).toEqual(['a@mail.example', 'b@mail.example']);
});

test('a mail that bounced shows as such, also after a restart', async () => {
  const dir = ownFolder('mailbox ');
  const first = await open({ dir });
  expect(await page(first, '/mailbox?locale=ko')).not.toContain('반송');
  await expect(deliver(first, { to: 'Bounce+haneul@mail.example' })).rejects.toMatchObject({ responseCode: 550 });
  for (const mailbox of [first, await open({ dir })]) {
    expect(await page(mailbox, '/mailbox?locale=ko')).toMatch(/Bounce\+haneul@mail\.example<\/strong> <span class="badge bad">반송됨/);
    expect(await page(mailbox, '/mailbox/bounce%2Bhaneul%40mail.example?locale=en')).toContain('Bounced mail');
    expect(await page(mailbox, '/mailbox/haneul%40mail.example?locale=en')).not.toContain('Bounced mail');
  }
});

test('the HTML of a mail can run nothing, and its links are left as they are', async () => {
  const mailbox = await open();
  await deliver(mailbox, { html: '<script>alert(1)</script><a href="https://ondam.example/survey?x=1&y=2">설문</a>' });
  const answer = (await mailbox.door(new Request(`http://localhost:4100/mailbox/mail/${mailbox.store.all()[0]!.id}/html`)))!;
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain('<base target="_blank">');
  const box = await page(mailbox, '/mailbox/haneul%40mail.example');
  expect(box).toContain('sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  expect(box).not.toContain('<script>alert');
});

test('a link into the shop\'s admin leads into the shell, any other stays as it stands', async () => {
  const mailbox = await open();
  const admin = 'https://ondam.myshopify.com/admin/apps/mend-key/app/tickets/7';
  await deliver(mailbox, { html: `<a href="${admin}">${admin}</a> <a href="https://carrier.example/track?a=1&amp;b=2">track</a>` });
  const body = await page(mailbox, `/mailbox/mail/${mailbox.store.all()[0]!.id}/html?locale=en`);
  expect(body).toMatch(/<a href="\/store\/[\w-]+\/apps\/mend-key\/app\/tickets\/7\?locale=en">https:\/\/ondam\.myshopify\.com/);
  expect(body).toContain('href="https://carrier.example/track?a=1&amp;b=2"');
});
