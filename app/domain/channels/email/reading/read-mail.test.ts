import fs from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const read = (mail: string | Buffer, from = 'haneul@mail.example') => readMail(Buffer.isBuffer(mail) ? mail : Buffer.from(mail), from, (address) => address.endsWith('@in.mend-app.test'));
const lines = (...parts: string[]) => parts.join('\r\n');

describe('a hostile mail is read all the same, within a test’s time', () => {
  const head = 'From: a@mail.example\r\nSubject: x\r\n';
  const nested = head + Array.from({ length: 5000 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join('') + 'Content-Type: text/plain\r\n\r\nhello\r\n';
  const html = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${'<p>안녕</p>'.repeat(1_000_000)}`;
  test.each([['parts within parts', nested], ['HTML of megabytes', html], ['ten thousand people', `From: ${'"a" <a@b.example>, '.repeat(300_000)}\r\n\r\nx`]])('%s', async (_, mail) => {
    expect((await read(mail)).text).not.toBe('');
  });

  test('a letter under a million accents is not kept whole', async () => {
    const { text } = await read(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\na${'\u0301'.repeat(4_000_000)}`);
    expect(text.length).toBeLessThan(1_500_000);
  });
});

describe('a mail is read from its bytes', () => {
  test('eight-bit EUC-KR, headers and body', async () => {
    const head = 'From: 김하늘 <Haneul@Mail.example>\r\nSubject: 배송 문의\r\nMessage-ID: <a@mail.example>\r\nContent-Type: text/plain; charset=euc-kr\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    const mail = await read(iconv.encode(`${head}주문한 상품이 안 왔어요. 똠방각하`, 'cp949'));
    expect(mail).toMatchObject({ writer: { address: 'haneul@mail.example', name: '김하늘' }, subject: '배송 문의', text: '주문한 상품이 안 왔어요. 똠방각하', rfcMessageId: 'a@mail.example', automatic: null });
  });

  test('EUC-KR that says nothing of itself, and that says it is UTF-8', async () => {
    for (const type of ['text/plain', 'text/plain; charset=utf-8', 'text/plain; charset=us-ascii']) {
      const mail = await read(iconv.encode(`From: a@mail.example\r\nContent-Type: ${type}\r\n\r\n주문한 상품이 안 왔어요`, 'cp949'));
      expect(mail.text).toBe('주문한 상품이 안 왔어요');
    }
  });

  test('the plain part speaks, the HTML is cleaned; forwarded mails inside stay files', async () => {
    const mail = await read(
      lines('From: a@mail.example', 'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: multipart/alternative; boundary=y', '', '--y', 'Content-Type: text/plain; charset=utf-8', '', '안녕하세요', '--y', 'Content-Type: text/html; charset=utf-8', '', '<b onclick=x>안녕하세요</b><script>1</script>', '--y--', '--x', 'Content-Type: message/rfc822', '', 'From: other@mail.example', 'Subject: inner', '', '남의 말', '--x--', ''),
    );
    expect(mail.text).toBe('안녕하세요');
    expect(mail.html).toBe('<b>안녕하세요</b>');
    expect(mail.attachments).toMatchObject([{ declaredType: 'message/rfc822' }]);
    expect(mail.attachments[0]!.bytes.toString()).toContain('남의 말');
  });

  test('text comes from the HTML when there is none', async () => {
    const mail = await read('From: a@mail.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>하나</p><p>둘 &amp; 셋</p>');
    expect(mail.text).toBe('하나\n\n둘 & 셋');
  });

  test('an answer below a quote in flowed text is not drawn into the quote', async () => {
    const mail = await read(lines('From: a@mail.example', 'Content-Type: text/plain; charset=utf-8; format=flowed', '', '> 언제 ', '> 오나요? ', '내일 ', '이요', ''));
    expect(mail.text).toBe('> 언제 오나요? \n내일 이요');
  });

  test('without a Message-ID it gets one that the same mail always has', async () => {
    const mail = (received: string) => read(`Received: ${received}\r\nFrom: a@mail.example\r\nDate: Fri, 20 Nov 2026 09:00:00 +0900\r\nSubject: x\r\n\r\n문의`);
    const [one, two] = [await mail('from one'), await mail('from two')];
    expect(one.rfcMessageId).toMatch(/^[0-9a-f]{40}@no-message-id\.invalid$/);
    expect(two.rfcMessageId).toBe(one.rfcMessageId);
    expect((await read('From: b@mail.example\r\nSubject: x\r\n\r\n문의')).rfcMessageId).not.toBe(one.rfcMessageId);
  });

  test('what it answers: In-Reply-To first, then References from the newest', async () => {
    const mail = await read(lines('From: a@mail.example', 'In-Reply-To: <3@x.example>', 'References: <1@x.example>', ' <2@x.example>\t<4@x.co.kr>', '', 'hi'));
    expect(mail.answers).toEqual(['3@x.example', '4@x.co.kr', '2@x.example', '1@x.example']);
  });

  test('card numbers, NUL and endless subjects do not get in', async () => {
    const mail = await read(`From: a@mail.example\r\nSubject: ${'가'.repeat(500)}\r\n\r\n카드 4111111111111111 \0입니다`);
    expect(mail.text).toBe('카드 •••• •••• •••• 1111 입니다');
    expect([...mail.subject]).toHaveLength(200);
  });

  test('a form’s mailer stands in From, the person in Reply-To', async () => {
    const mail = await read('From: no-reply@forms.example\r\nReply-To: "김하늘" <haneul@mail.example>\r\n\r\n문의', 'no-reply@forms.example');
    expect(mail).toMatchObject({ writer: { address: 'haneul@mail.example', name: '김하늘' }, automatic: null });
  });
});

describe('automatic mail (RFC 3834)', () => {
  test.each([
    ['Auto-Submitted: auto-replied', 'auto-submitted'],
    ['Auto-Submitted: auto-generated (rejected)', 'auto-submitted'],
    ['Precedence: bulk', 'precedence'],
    ['X-Autoreply: yes', 'autoreply'],
    ['List-Id: <news.shop.example>', 'list'],
    ['X-Mend-Loop: 42', 'loop'],
    ['Return-Path: <>', 'null-sender'],
    ['From: MAILER-DAEMON@mail.example', 'machine'],
    ['Precedence: list', 'precedence'],
    ['X-Google-Group-Id: 1\r\nPrecedence: bulk', 'precedence'],
    ['X-Google-Group-Id: 1\r\nAuto-Submitted: auto-replied', 'auto-submitted'],
    ['From: mailer@shop.example', 'machine'],
    ['From: news-noreply@shop.example', 'machine'],
    ['From: 12345@in.mend-app.test', 'own-address'],
  ])('%s', async (header, reason) => {
    expect((await read(`${header}\r\nFrom: a@mail.example\r\n\r\n부재중입니다`)).automatic).toBe(reason);
  });

  test('an empty envelope sender is one', async () => {
    expect((await read('From: a@mail.example\r\n\r\nx', '')).automatic).toBe('null-sender');
  });

  test.each(['Auto-Submitted: no', 'X-Auto-Response-Suppress: All', 'Subject: Automatic reply', 'Precedence: first-class'])('%s is written by a person', async (header) => {
    expect((await read(`${header}\r\nFrom: a@mail.example\r\n\r\n문의`)).automatic).toBeNull();
  });
});

describe('a mail that a group hands on', () => {
  const group = ['X-Google-Group-Id: 812', 'List-ID: <support.shop.example>', 'Precedence: list', 'Mailing-list: list support@shop.example'];

  test('was written by a person', async () => {
    const mail = await read(lines(...group, 'From: Haneul <haneul@mail.example>', 'Subject: parcel', '', 'Where is it?'));
    expect([mail.automatic, mail.writer]).toEqual([null, { address: 'haneul@mail.example', name: 'Haneul' }]);
  });

  test('in its own name was written by the one it names', async () => {
    const mail = await read(lines(...group, "From: 'Haneul' via Support <support@shop.example>", 'X-Original-Sender: haneul@mail.example', 'X-Original-From: Haneul <haneul@mail.example>', '', 'Where is it?'));
    expect(mail.writer).toEqual({ address: 'haneul@mail.example', name: 'Haneul' });
  });

  test('whoever is named so without a group is not believed', async () => {
    expect((await read(lines('From: a@mail.example', 'X-Original-From: haneul@mail.example', '', 'x'))).writer.address).toBe('a@mail.example');
  });
});

test('two pictures without a word, a date or a Message-ID are two mails', async () => {
  const picture = (bytes: string) => read(lines('From: a@mail.example', 'Content-Type: image/png; name=p.png', 'Content-Transfer-Encoding: base64', '', Buffer.from(bytes).toString('base64')));
  expect((await picture('one')).rfcMessageId).not.toBe((await picture('two')).rfcMessageId);
  expect((await picture('one')).rfcMessageId).toBe((await picture('one')).rfcMessageId);
});

describe('bounces', () => {
  const report = (action: string, status: string) =>
    lines('From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'This is the mail system.', '--x', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; haneul@mail.example', `Action: ${action}`, `Status: ${status}`, 'Diagnostic-Code: smtp; 550 5.1.1 unknown', '--x', 'Content-Type: message/rfc822', '', 'Message-ID: <ours.42@in.mend-app.test>', '', 'x', '--x--', '');

  test('a failure names recipient, reason and the mail that came back', async () => {
    const mail = await read(report('failed', '5.1.1'), '');
    expect(mail.bounce).toEqual({ final: true, recipients: ['haneul@mail.example'], reason: 'smtp; 550 5.1.1 unknown' });
    expect(mail.returnedIds).toContain('ours.42@in.mend-app.test');
  });

  test('a delay is no failure', async () => {
    expect((await read(report('delayed', '4.4.1'), '')).bounce!.final).toBe(false);
  });

  test.each([
    ['disposition-notification', 'message/disposition-notification', 'Final-Recipient: rfc822; haneul@mail.example\r\nDisposition: manual-action/MDN-sent-manually; displayed'],
    ['feedback-report', 'message/feedback-report', 'Feedback-Type: abuse'],
  ])('a report of another kind (%s) is none: the mail arrived', async (kind, type, words) => {
    const mail = await read(lines('From: haneul@mail.example', 'Subject: Read: Re: parcel', `Content-Type: multipart/report; report-type=${kind}; boundary=x`, '', '--x', 'Content-Type: text/plain', '', 'Your message could not be delivered unread.', '--x', `Content-Type: ${type}`, '', words, '--x--', ''), '');
    expect([mail.bounce, mail.automatic]).toEqual([null, 'report']);
  });

  test('a person who writes of a failed delivery reports no bounce', async () => {
    expect((await read('From: a@mail.example\r\nSubject: Delivery failed!\r\n\r\nMy parcel could not be delivered. 550 won refund?')).bounce).toBeNull();
  });
});

const samples = process.env.MAIL_SAMPLES;
describe.skipIf(!samples)('samples of others (MAIL_SAMPLES names their folder)', () => {
  test('104 mails of MIME torture: none throws, each says who, and nothing has a NUL', async () => {
    const root = path.join(samples!, 'mikel');
    const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eml'));
    expect(files).toHaveLength(104);
    for (const file of files) {
      const bytes = fs.readFileSync(path.join(root, file));
      const mail = await read(bytes, 'envelope@mail.example');
      expect(mail.writer.address, file).toContain('@');
      expect(mail.rfcMessageId, file).toContain('@');
      expect(JSON.stringify([mail.text, mail.subject, mail.html]), file).not.toContain('\\u0000');
      const said = mail.text + mail.subject + (mail.html ?? '') + mail.attachments.map((part) => part.name).join('');
      expect(said.trim() !== '' || mail.attachments.length > 0, file).toBe(true);
    }
  });

  test('the Korean ones are readable', async () => {
    const at = (file: string) => fs.readFileSync(path.join(samples!, 'mikel/spec/fixtures/emails', file));
    expect((await read(at('multi_charset/ks_c_5601-1987.eml'))).text).toBe('스티해');
    expect((await read(at('plain_emails/raw_email.eml'))).subject).toBe('NOTE: 한국말로 하는 것');
  });

  test('56 bounces of old and new mailers: at least 54 are read right, address and finality', async () => {
    const root = path.join(samples!, 'bounces');
    const expected: Record<string, { addresses: string[]; temporary: boolean }> = JSON.parse(fs.readFileSync(path.join(root, 'expected.json'), 'utf8'));
    const files = Object.keys(expected).filter((file) => fs.existsSync(path.join(root, 'data', file)));
    const right = await Promise.all(
      files.map(async (file) => {
        const { bounce } = await read(fs.readFileSync(path.join(root, 'data', file)), '');
        const { addresses, temporary } = expected[file]!;
        return bounce !== null && bounce.final !== temporary && addresses.every((address) => bounce.recipients.includes(address.toLowerCase()));
      }),
    );
    expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(54);
  });
});
