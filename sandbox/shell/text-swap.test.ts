import { expect, test } from 'vitest';
import { textSwap } from './text-swap.ts';

const SWAPS = [['https://mend-app.test', 'http://localhost:4101']] as const;

async function through(...chunks: Buffer[]): Promise<string> {
  const swap = textSwap(SWAPS);
  const out: Buffer[] = [];
  swap.on('data', (chunk: Buffer) => out.push(chunk));
  const ended = new Promise((resolve) => swap.on('end', resolve));
  for (const chunk of chunks) swap.write(chunk);
  swap.end();
  await ended;
  return Buffer.concat(out).toString('utf8');
}

test('replaces an address wherever the bytes are cut, Hangul around it unharmed', async () => {
  const text = Buffer.from('배송 https://mend-app.test/app?x=1 끝 https://mend-app.tes');
  const wanted = '배송 http://localhost:4101/app?x=1 끝 https://mend-app.tes';
  for (let cut = 0; cut <= text.length; cut++) expect(await through(text.subarray(0, cut), text.subarray(cut))).toBe(wanted);
});

test('passes on at once what cannot be the start of an address', () => {
  const swap = textSwap(SWAPS);
  swap.write(Buffer.from('{"version":7}\n'));
  expect(swap.read()?.toString()).toBe('{"version":7}\n');
});
