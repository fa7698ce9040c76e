import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { loggedPath, logOptions, reasonOf } from './log.server.ts';

/** What the log would say. */
function said(tell: (log: pino.Logger) => void): string {
  let lines = '';
  const log = pino({ ...logOptions, level: 'debug' }, new Writable({ write: (chunk, _, done) => done(void (lines += String(chunk))) }));
  tell(log);
  return lines;
}

const thrownBy = (act: Promise<unknown>) => act.then(() => Promise.reject(new Error('nothing was thrown')), (error: unknown) => error);

test('fields that hold people, words or secrets are struck out', () => {
  const line = said((log) => log.info({ job: 'send-mail', email: 'a@mail.example', mail: { text: '비밀', to: { name: '김하늘' } }, session: { accessToken: 'shpat_1' } }, 'sent'));
  expect(line).toContain('send-mail');
  for (const secret of ['a@mail.example', '비밀', '김하늘', 'shpat_1']) expect(line).not.toContain(secret);
});

test('an error of the database does not bring its row along', async () => {
  const { db, shop, clock, newId } = await aDesk();
  const person = { shopId: shop.id, kind: 'email', value: 'haneul@mail.example', customerId: 'nobody' };
  const errors = [
    await thrownBy(db.customerClaim.create({ data: person })),
    await thrownBy(db.event.create({ data: { shopId: shop.id, id: newId(), kind: 'haneul@mail.example', at: clock.now(), nothing: 1 } as never })),
    await thrownBy(house().control.query(`insert into shop (id, domain, status, "installedAt") values ('1', 'haneul@mail.example', 'nonsense', now())`)),
  ];
  for (const error of errors) {
    const line = said((log) => log.error({ err: error }, 'unexpected'));
    expect(line).toContain('stack');
    expect(line).not.toContain('haneul');
  }
});

test('a mail server that quotes an address is not repeated', () => {
  expect(reasonOf(new Error('Recipient command failed: 550 5.1.1 <haneul.kim@mail.example>: user unknown'))).toBe('Recipient command failed: 550 5.1.1 <[address]>: user unknown');
});

test('a text that could not be read is not repeated', async () => {
  for (const text of ['김하늘" "haneul', '{"name": haneul}', '{"note": "하늘하늘하늘하늘", x}']) {
    const error = await thrownBy((async () => JSON.parse(text))());
    expect(reasonOf(error)).not.toMatch(/하늘|haneul/);
  }
  const error = await thrownBy(house().control.query(`select $1::timestamptz`, ['하늘 "haneul"']));
  expect(reasonOf(error)).toBe('invalid input syntax for type timestamp with time zone');
});

test('a path is told without what it proves', () => {
  expect(loggedPath('/app/tickets?id_token=eyJ&shop=a.myshopify.com')).toBe('/app/tickets');
  expect(loggedPath('/proxy/surveys/secret-of-one?score=4')).toBe('/proxy/surveys/[redacted]');
  expect(loggedPath('/app/nowhere/haneul@mail.example/x')).toBe('/app/nowhere/[address]/x');
  expect(loggedPath('/app/haneul%40mail.example')).toBe('/app/[address]');
  // Anybody may ask for these; a line that throws would end the process.
  for (const odd of ['//', '///app?x=1', '//[', 'http://', '*', '']) expect(() => loggedPath(odd)).not.toThrow();
  expect(loggedPath('//?id_token=eyJ')).toBe('//');
});
