import { test } from 'vitest';
import { playShare } from './run-sequences.ts';
import { half } from './share.ts';

const share = half(1);

test.skipIf(share.runs === 0)('whatever happens in between, Shopify and Mend agree in the end (the other half of the random sequences)', { timeout: 0 }, () => playShare(share));
