import { expect, test } from 'vitest';
import { isSigned, sign, type LinkPurpose } from './secret-links.server.ts';

const SECRET = 'a secret of thirty-two letters, at least';
const purposes: LinkPurpose[] = ['reply', 'bounce', 'survey', 'rate', 'goodwill', 'order', 'code', 'thread', 'file'];

test('what is signed for one purpose opens nothing for another', () => {
  for (const made of purposes) {
    const signature = sign(SECRET, made, ['901', 'x']);
    expect(purposes.filter((asked) => isSigned(SECRET, asked, ['901', 'x'], signature))).toEqual([made]);
  }
});

test('every part is signed where it stands, with this secret', () => {
  const signature = sign(SECRET, 'reply', ['901', '42']);
  for (const parts of [['9014', '2'], ['90142'], ['42', '901'], ['901', '42', ''], ['901', '43']]) expect(isSigned(SECRET, 'reply', parts, signature)).toBe(false);
  expect(isSigned(`${SECRET}!`, 'reply', ['901', '42'], signature)).toBe(false);
});

test('mail systems may change its case, and nothing else', () => {
  const signature = sign(SECRET, 'reply', ['901']);
  expect(signature).toMatch(/^[a-z2-7]{24}$/);
  expect(isSigned(SECRET, 'reply', ['901'], signature.toUpperCase())).toBe(true);
  for (const broken of ['', signature.slice(1), `${signature}a`, `${signature.slice(0, -1)}${signature.endsWith('a') ? 'b' : 'a'}`]) expect(isSigned(SECRET, 'reply', ['901'], broken)).toBe(false);
});
