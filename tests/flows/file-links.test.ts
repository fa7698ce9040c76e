import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { attachFile, placeOf } from '#app/domain/tickets/attach-file.server.ts';
import { signedFile } from '#app/domain/tickets/signed-file.server.ts';
import { thread } from '#app/domain/tickets/thread.server.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { loader as appDoor } from '#app/routes/files.$place.ts';
import { loader as proxyDoor } from '#app/routes/proxy.files.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';

// The doors have the house's clock, the desk that makes the links a test's: both begin here.
const NOW = '2026-11-20T09:10:00Z';
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) }));
afterAll(() => void vi.useRealTimers());

const png = aPngPhoto();

async function aFile(given: { name?: string; type?: string; bytes?: Uint8Array } = {}): Promise<{ desk: TestDesk; id: string }> {
  const desk = await aDesk();
  desk.clock.set(NOW);
  const { messageId } = await aTicket(desk);
  await attachFile(desk, { messageId, slot: 'photo-0', name: 'box.png', type: 'image/png', bytes: png, ...given });
  return { desk, id: placeOf(messageId, 'photo-0') };
}

const open = (path: string, language = 'ko-KR,ko') => {
  const url = new URL(path, 'https://mend-app.test');
  const request = new Request(url, { headers: { 'Accept-Language': language } });
  return appDoor({ request, params: { place: url.pathname.split('/').at(-1)! }, context: {} });
};

/** As Shopify's app proxy passes it on: what the page asked for, and Shopify's own words, signed together. */
const openInStore = (desk: TestDesk, href: string) => {
  const asked = new URLSearchParams(href.split('?')[1]);
  const query = { ...Object.fromEntries(asked), shop: desk.shop.domain, path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)), logged_in_customer_id: '' };
  const message = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(message).digest('hex');
  return proxyDoor({ request: new Request(`https://mend-app.test/proxy/files?${new URLSearchParams({ ...query, signature })}`), params: {}, context: {} });
};

describe('a link to a file', () => {
  test('gives its bytes, always to be saved, and lets nothing in them run', async () => {
    const { desk, id } = await aFile();
    const answer = await open(signedFile(desk, id));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="box.png"; filename*=UTF-8''box.png`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    });
  });

  test('of a page that came by mail is bytes, whatever its name holds', async () => {
    const { desk, id } = await aFile({ name: '상자 "1"; x=y\\.html', type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') });
    const { headers } = await open(signedFile(desk, id));
    expect(headers.get('content-type')).toBe('application/octet-stream');
    const disposition = headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1]!)).toBe('상자 "1"; x=y .html');
  });

  test('stands in the thread of the ticket, and stays the same for half an hour', async () => {
    const { desk } = await aFile();
    const { id: ticketId } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    const href = async () => (await thread(desk, ticketId)).messages[0]!.attachments[0]!.href;
    const first = await href();
    expect((await open(first)).status).toBe(200);
    desk.clock.set('2026-11-20T09:29:59Z');
    expect(await href()).toBe(first);
    desk.clock.set('2026-11-20T09:30:00Z');
    expect(await href()).not.toBe(first);
  });

  test.each([['ko-KR', '이 링크는 시간이 지나'], ['en-US', 'This link has run out']])('runs out with plain words (%s)', async (language, words) => {
    const { desk, id } = await aFile();
    const href = signedFile(desk, id);
    vi.setSystemTime(new Date('2026-11-20T09:59:59Z'));
    expect((await open(href)).status).toBe(200);
    vi.setSystemTime(new Date('2026-11-20T10:00:00Z'));
    const answer = await open(href, language);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([410, 'text/plain; charset=utf-8', expect.stringContaining(words)]);
  });

  test('changed in any part, or signed for anything else, leads nowhere', async () => {
    const { desk, id } = await aFile();
    const other = await aFile();
    const [place, query] = signedFile(desk, id).slice('/files/'.length).split('?') as [string, string];
    const { until, sig } = Object.fromEntries(new URLSearchParams(query)) as { until: string; sig: string };
    const survey = sign(desk.linkSecret, 'survey', [desk.shop.id, id, until]);
    for (const path of [
      `/files/${place}`,
      `/files/${place}?until=${until}`,
      `/files/${place}?until=${until}&sig=${sig.slice(1)}`,
      `/files/${place}?until=${Number(until) + 3600}&sig=${sig}`,
      `/files/${place}?until=${until}&sig=${survey}`,
      `/files/${desk.shop.id}.${other.id}?${query}`,
      `/files/${other.desk.shop.id}.${id}?${query}`,
      `/files/${other.desk.shop.id}.${other.id}?${query}`,
      `/files/${desk.shop.id}.${id}%0A?${query}`,
      `/files/..%2F..%2Fetc?${query}`,
    ])
      expect([path, (await open(path)).status]).toEqual([path, 404]);
  });

  test('to what is no longer there, or of a shop that left, leads nowhere', async () => {
    const { desk, id } = await aFile();
    expect((await open(signedFile(desk, randomUUID()))).status).toBe(404);
    await desk.files.remove(`${desk.shop.id}/${id}`);
    expect((await open(signedFile(desk, id))).status).toBe(404);
    const left = await aFile();
    await markUninstalled(house().control, left.desk.shop.domain, new Date());
    expect((await open(signedFile(left.desk, left.id))).status).toBe(404);
  });
});

describe('on the store’s own domain', () => {
  test('it needs Shopify’s signature and ours', async () => {
    const { desk, id } = await aFile();
    const href = signedFile(desk, id, 'proxy');
    expect(href).toMatch(/^files\?file=/);
    const answer = await openInStore(desk, href);
    expect([answer.status, answer.headers.get('content-disposition')?.slice(0, 10)]).toEqual([200, 'attachment']);
    expect((await openInStore(desk, href.replace(/sig=.../, 'sig=aaa'))).status).toBe(404);
    const bare = new Request(`https://mend-app.test/proxy/${href}`);
    await expect(proxyDoor({ request: bare, params: {}, context: {} })).rejects.toMatchObject({ status: 400 });
  });

  test('another shop’s link is nothing there, and an old one has run out', async () => {
    const [own, other] = [await aFile(), await aFile()];
    expect((await openInStore(own.desk, signedFile(other.desk, other.id, 'proxy'))).status).toBe(404);
    const href = signedFile(own.desk, own.id, 'proxy');
    vi.setSystemTime(new Date('2026-11-20T10:00:00Z'));
    expect((await openInStore(own.desk, href)).status).toBe(410);
  });
});

describe('in the store', () => {
  test('a file is read so often that no page could show it, and no more; the others are', async () => {
    const { desk, id } = await aFile();
    vi.setSystemTime(new Date('2026-11-20T09:12:00Z'));
    const href = signedFile(desk, id, 'proxy');
    for (let n = 0; n < 120; n++) expect((await openInStore(desk, href)).status).toBe(200);
    const answer = await openInStore(desk, href);
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, '60', expect.stringMatching(/[a-z]{3}/)]);
    const other = randomUUID();
    expect((await openInStore(desk, signedFile(desk, other, 'proxy'))).status).toBe(404);
    vi.setSystemTime(new Date('2026-11-20T09:13:00Z'));
    expect((await openInStore(desk, href)).status).toBe(200);
  });

  test('only so many files are read at once; the rest come again', async () => {
    const { desk, id } = await aFile();
    const [read, gate] = [house().files.get, Promise.withResolvers<void>()];
    const reading = vi.spyOn(house().files, 'get').mockImplementation((key) => gate.promise.then(() => read.call(house().files, key)));
    const refused: Response[] = [];
    const asked = Array.from({ length: 115 }, async () => {
      const answer = await openInStore(desk, signedFile(desk, id, 'proxy'));
      if (answer.status !== 200) refused.push(answer);
      return answer.status;
    });
    // Four are read and a hundred wait: the others are not kept.
    await vi.waitFor(() => expect(refused).toHaveLength(11), { timeout: 10_000 });
    expect(reading).toHaveBeenCalledTimes(4);
    for (const { status, headers } of refused) expect([status, headers.get('retry-after')]).toEqual([429, '10']);
    gate.resolve();
    expect((await Promise.all(asked)).filter((status) => status === 200)).toHaveLength(104);
    reading.mockRestore();
  });
});
