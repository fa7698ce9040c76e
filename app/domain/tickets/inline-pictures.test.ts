import { describe, expect, test } from 'vitest';
import { attachFile } from './attach-file.server.ts';
import { contentIdOf, contentIdsIn, hasRemotePictures, withPictures } from './inline-pictures.ts';
import { thread } from './thread.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';

/** As a mail's HTML is stored. */
const html = '<p>사진입니다</p><img alt="" data-cid="photo%2B1@mail" /><img alt="" data-cid="a&amp;b@mail" /><img alt="" data-remote-src="https://track.example/p.gif?a=1&amp;b=2" /><p>data-remote-src="x" data-cid="y"</p>';

describe('pictures in a mail', () => {
  test('are named by their content ids', () => {
    expect(contentIdsIn(html)).toEqual(['photo%2B1@mail', 'a&amp;b@mail']);
    expect(contentIdsIn(html).map(contentIdOf)).toEqual(['photo+1@mail', 'a&b@mail']);
    expect(contentIdsIn(null)).toEqual([]);
    expect(contentIdOf('100%@mail')).toBe('100%@mail');
  });

  test('its own are shown, one from elsewhere only when it is wished for', () => {
    const own = new Map([['photo%2B1@mail', 'data:image/png;base64,AAAA']]);
    const shown = withPictures(html, { own, remote: false });
    expect(shown).toContain('src="data:image/png;base64,AAAA"');
    expect(shown).not.toMatch(/ src="https/);
    expect(hasRemotePictures(html)).toBe(true);
    expect(withPictures(html, { own, remote: true })).toContain(' src="https://track.example/p.gif?a=1&amp;b=2"');
    expect(withPictures(html, { own, remote: true })).toContain('data-remote-src="x" data-cid="y"');
    expect(hasRemotePictures('<p>data-remote-src="x"</p>')).toBe(false);
  });

  test('the thread says which file is which picture', async () => {
    const desk = await aDesk();
    const { ticketId, messageId } = await aTicket(desk, { message: { text: '사진입니다', html } });
    const photo = { messageId, name: 'photo.png', type: 'image/png', bytes: aPngPhoto() };
    await attachFile(desk, { ...photo, slot: 'cid:photo+1@mail' });
    await attachFile(desk, { ...photo, slot: 'part:3' });
    const [message] = (await thread(desk, ticketId)).messages;
    expect(message!.attachments.map(({ cid }) => cid).toSorted()).toEqual([null, 'photo%2B1@mail'].toSorted());
  });
});
