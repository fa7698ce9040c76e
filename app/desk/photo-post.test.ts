import { expect, test } from 'vitest';
import { withPhotoPost } from './photo-post.server.ts';

function post(photos: File[]): Request {
  const body = new FormData();
  body.append('words', '가나다');
  for (const photo of photos) body.append('photos', photo);
  return new Request('https://mend-app.test/', { method: 'POST', body });
}

const large = () => new File([new Uint8Array(30 << 20)], 'a.png');

test('words and photos; a chosen file without bytes counts, none chosen does not', async () => {
  const read = (photos: File[]) => withPhotoPost(post(photos), async ({ text, photos: kept }) => [text('words'), text('none'), kept.map(({ name, bytes }) => [name, bytes.length])]);
  expect(await read([new File(['abc'], 'a.png'), new File([], 'empty.jpg')])).toEqual(['가나다', '', [['a.png', 3], ['empty.jpg', 0]]]);
  expect(await read([new File([], '')])).toEqual(['가나다', '', []]);
  expect(await read([new File(['a'], '../../a\u202e\u0000b.jpg')])).toEqual(['가나다', '', [['.. .. a  b.jpg', 1]]]);
});

test('more than the room holds is put off, small posts are not, and what was held is there again', async () => {
  let finish = () => {};
  const held = new Promise<void>((done) => (finish = done));
  const inside = [1, 2].map(() => withPhotoPost(post([large()]), () => held.then(() => 'kept')));
  // Read one by one as they come: the third meets a full room once the two are in it.
  const small = await withPhotoPost(post([new File(['abc'], 'a.png')]), async () => 'small');
  await expect.poll(() => withPhotoPost(post([large()]), async () => 'in').catch(({ code, details }) => [code, details.retryAfter])).toEqual(['too_many', 20]);
  finish();
  expect([small, ...(await Promise.all(inside))]).toEqual(['small', 'kept', 'kept']);
  expect(await withPhotoPost(post([large()]), async () => 'in')).toBe('in');
});

test('what is too large for one is refused before it is all here', async () => {
  await expect(withPhotoPost(post([new File([new Uint8Array(33 << 20)], 'a.png')]), async () => 'in')).rejects.toMatchObject({ code: 'too_large' });
});

test('of fields as many as a form has, however few bytes they are: far more would fill the process', async () => {
  const send = (body: string | Buffer<ArrayBuffer>, type: string) => withPhotoPost(new Request('https://mend-app.test/', { method: 'POST', body, headers: { 'Content-Type': type } }), async ({ text, photos }) => [text('a'), photos.length]);
  const part = '--b\r\nContent-Disposition: form-data; name="photos"; filename="a"\r\n\r\n\r\n';
  for (const type of ['multipart/form-data; boundary=b', 'multipart/form-data; x="boundary=c"; boundary="b"']) {
    expect(await send(`${part.repeat(90)}--b--\r\n`, type)).toEqual(['', 90]);
    await expect(send(`${part.repeat(20_000)}--b--\r\n`, type)).rejects.toMatchObject({ code: 'too_large' });
  }
  const encoded = 'application/x-www-form-urlencoded';
  expect(await send('a=%EA%B0%80', encoded)).toEqual(['가', 0]);
  for (const much of [Buffer.alloc(31 << 20, 'a'), Buffer.alloc(200_000, 'a&')]) await expect(send(much, encoded)).rejects.toMatchObject({ code: 'too_large' });
  await expect(send('a=1', 'text/plain')).rejects.toMatchObject({ code: 'bad_input' });
});
