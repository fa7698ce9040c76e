import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aPng } from '#tests/builders/a-png.ts';
import { action, loader } from './route.tsx';

type Fields = Record<string, string | File | File[]>;

const good: Fields = { locale: 'ko', name: '김하늘', email: 'haneul@mail.example', topic: 'damaged', orderNumber: '', message: '컵이 깨져서 왔어요', website: '', photos: new File([], '') };

const aFile = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

/** As Shopify's app proxy passes it on. */
function signed(desk: TestDesk, changes: Record<string, string> = {}): URL {
  const query: Record<string, string> = { shop: desk.shop.domain, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)) };
  const message = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(message).digest('hex');
  return new URL(`https://mend-app.test/proxy/tickets?${new URLSearchParams({ ...query, signature, ...changes })}`);
}

function post(desk: TestDesk, fields: Fields, options: { json?: boolean; url?: URL; address?: string } = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = { Accept: options.json === false ? 'text/html' : 'application/json', 'X-Forwarded-For': options.address ?? '203.0.113.1' };
  const request = new Request(options.url ?? signed(desk), { method: 'POST', body, headers });
  return action({ request, params: {}, context: {} });
}

describe('answers for the script', () => {
  test('201, and 200 for the same key again', async () => {
    const desk = await aDesk();
    const fields = { ...good, key: crypto.randomUUID(), elapsed: '9000' };
    const [first, second] = [await post(desk, fields), await post(desk, fields)];
    expect([first.status, second.status]).toEqual([201, 200]);
    const answer = await first.json();
    expect(answer).toMatchObject({ ticket: { number: 1 }, promise: { text: expect.stringMatching(/까지 답변드리겠습니다\.$/) }, emailed: true });
    expect(await second.json()).toEqual(answer);
  });

  test('422 with a text for each field, in the language of the form', async () => {
    const desk = await aDesk();
    const answer = await post(desk, { ...good, locale: 'en', name: '', email: 'x', photos: new File(['no photo'], 'cv.pdf') });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      errors: {
        name: 'Please tell us your name.',
        email: 'Please check the e-mail address. It looks like name@example.com.',
        photos: 'Please choose a JPEG, PNG, WebP or HEIC photo instead of cv.pdf.',
      },
    });
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('422 for a photo that cannot be drawn, by its name, and nothing is stored', async () => {
    const desk = await aDesk();
    const photos = [aFile(aPngPhoto(), 'box.png'), aFile(aPng(30_000, 30_000), 'wide.png')];
    const answer = await post(desk, { ...good, photos });
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { photos: 'wide.png: 가로세로 크기가 너무 커서 열 수 없는 사진입니다. 크기를 줄여 저장한 뒤 다시 골라 주세요.' } }]);
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(0);
    const page = await (await post(desk, { ...good, photos: new File(['PK\x03\x04'], 'zip.jpg') }, { json: false })).text();
    expect(page).toContain('id="mend-photos-error">zip.jpg: 읽을 수 없는 사진입니다.');
    expect(page).toContain('컵이 깨져서 왔어요');
  });

  test('six photos are taken', async () => {
    const desk = await aDesk();
    const photos = Array.from({ length: 6 }, (_, n) => aFile(aPngPhoto(), `${n}.png`));
    expect((await post(desk, { ...good, photos })).status).toBe(201);
    expect(await desk.db.attachment.count({ where: { shopId: desk.shop.id } })).toBe(6);
  });

  test('413 for more than six photos of 5 MB, whatever the length header says', async () => {
    const desk = await aDesk();
    const big = new File([new Uint8Array(6 << 20)], 'a.png');
    expect((await post(desk, { ...good, photos: [big, big, big, big, big, big] })).status).toBe(413);
  });

  test('429 with the time to wait beyond the hard limit', async () => {
    const desk = await aDesk();
    let answer = await post(desk, { ...good, message: '0' });
    for (let n = 1; n <= 40 && answer.status === 201; n++) answer = await post(desk, { ...good, message: String(n) });
    expect(answer.status).toBe(429);
    const { error, retryAfter } = await answer.json();
    expect(error).toMatch(/문의가 많이 들어오고 있습니다/);
    expect(answer.headers.get('Retry-After')).toBe(String(retryAfter));
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(40);
  });

  test('what is no form is said to be none', async () => {
    const desk = await aDesk();
    const request = new Request(signed(desk), { method: 'POST', body: '{', headers: { Accept: 'application/json', 'Content-Type': 'application/json' } });
    expect((await action({ request, params: {}, context: {} })).status).toBe(422);
  });
});

describe('without JavaScript', () => {
  test('a page inside the theme: number and promise', async () => {
    const answer = await post(await aDesk(), good, { json: false });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Content-Type')).toBe('application/liquid; charset=utf-8');
    expect(await answer.text()).toMatch(/문의가 잘 접수되었습니다[\s\S]*접수번호 1[\s\S]*까지 답변드리겠습니다/);
  });

  test('faults beside their field, and nothing typed is lost or taken for Liquid or markup', async () => {
    const answer = await post(await aDesk(), { ...good, email: 'x', name: '"><script>', message: '첫 줄\n{{ shop.secret }} {% raw %} </textarea>' }, { json: false });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="mend-email-error">이메일 주소를 확인해 주세요.');
    expect(page).toMatch(/>\n첫 줄\r?\n/);
    expect(page).toContain('<option value="damaged" selected>');
    for (const raw of ['{{', '{%', '<script', ' </textarea>']) expect(page).not.toContain(raw);
  });

  test('GET leads to the page with the form', async () => {
    const desk = await aDesk();
    const answer = await loader({ request: new Request(signed(desk)), params: {}, context: {} });
    expect(await answer.text()).toContain('href="/pages/help"');
  });
});

describe('who may knock', () => {
  test('a tampered, doubled or foreign signature does not', async () => {
    const desk = await aDesk();
    const other = await aDesk();
    const doubled = signed(desk);
    doubled.searchParams.append('shop', other.shop.domain);
    for (const url of [signed(desk, { shop: other.shop.domain }), signed(desk, { signature: '0'.repeat(64) }), signed(desk, { logged_in_customer_id: '5' }), doubled])
      await expect(post(desk, good, { url })).rejects.toMatchObject({ status: 400 });
  });

  test('only GET and POST are answered', async () => {
    const desk = await aDesk();
    expect((await action({ request: new Request(signed(desk), { method: 'DELETE' }), params: {}, context: {} })).status).toBe(405);
  });
});
