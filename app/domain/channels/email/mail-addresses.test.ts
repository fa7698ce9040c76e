import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounceAddress, inboxAddress, isBounceOf, isReplyTo, readAddress, replyAddress, type Post } from './mail-addresses.ts';

const post: Post = { shop: { id: '78123456789' }, mailDomain: 'in.my-shop.example', linkSecret: 'a secret of at least thirty-two letters' };
const ticket = { id: '019e0000-0000-7000-8000-00000000000a', replyKey: 'a1b2c3d4e5f60718293a' };

describe('reply addresses', () => {
  test('are read back, whatever a mail system did to their case', () => {
    const address = replyAddress(post, ticket);
    for (const seen of [address, address.toUpperCase()]) {
      const read = readAddress(seen, post.mailDomain)!;
      expect(read).toMatchObject({ kind: 'reply', shopId: post.shop.id, replyKey: ticket.replyKey });
      expect(isReplyTo(post, read, ticket)).toBe(true);
    }
  });

  test('prove nothing for another ticket, another shop, another secret', () => {
    const read = readAddress(replyAddress(post, ticket), post.mailDomain)!;
    expect(isReplyTo(post, read, { id: '019e0000-0000-7000-8000-00000000000b' })).toBe(false);
    expect(isReplyTo({ ...post, shop: { id: '1' } }, read, ticket)).toBe(false);
    expect(isReplyTo({ ...post, linkSecret: 'another secret of thirty-two letters' }, read, ticket)).toBe(false);
  });

  test('any changed letter of the local part breaks the proof', () => {
    const address = replyAddress(post, ticket);
    const local = address.slice(0, address.indexOf('@'));
    fc.assert(
      fc.property(fc.nat(local.length - 1), fc.constantFrom(...'abcdefgh234567'), (index, letter) => {
        fc.pre(local[index] !== letter);
        const forged = readAddress(`${local.slice(0, index)}${letter}${local.slice(index + 1)}@${post.mailDomain}`, post.mailDomain);
        const proves = forged !== null && isReplyTo(post, forged, ticket) && (forged as { replyKey?: string }).replyKey === ticket.replyKey;
        expect(proves).toBe(false);
      }),
    );
  });
});

describe('bounce addresses', () => {
  test('name their mail and fit into a local part', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (mailId) => {
        const address = bounceAddress(post, mailId);
        expect(address.indexOf('@')).toBeLessThanOrEqual(64);
        const read = readAddress(address, post.mailDomain)!;
        expect(read).toMatchObject({ kind: 'bounce', mailId });
        expect(isBounceOf(post, read, mailId)).toBe(true);
        expect(isReplyTo(post, read, ticket)).toBe(false);
      }),
    );
  });

  test('a forged one proves nothing', () => {
    const read = readAddress(bounceAddress({ ...post, linkSecret: 'another secret of thirty-two letters' }, ticket.id), post.mailDomain)!;
    expect(isBounceOf(post, read, ticket.id)).toBe(false);
  });
});

describe('reading', () => {
  test('the inbox, with and without a tag', () => {
    expect(readAddress(inboxAddress(post), post.mailDomain)).toEqual({ kind: 'inbox', shopId: post.shop.id });
    expect(readAddress(`78123456789+support@IN.MY-SHOP.EXAMPLE`, post.mailDomain)).toEqual({ kind: 'inbox', shopId: '78123456789' });
  });

  test.each(['', 'nobody', 'a@b@', '78123456789@my-shop.example', '78123456789@in.my-shop.example.evil.example', 'someone@in.my-shop.example', 'r.1.2@in.my-shop.example', '@in.my-shop.example', 'r.78123456789.a.b@in.my-shop.example'])('%j is none of ours', (address) => {
    expect(readAddress(address, post.mailDomain)).toBeNull();
  });
});
