import { expect, test } from 'vitest';
import { becameOf } from './became-of.ts';

test('what came, what went, what changed', () => {
  expect(becameOf([{ kind: 'added', text: 'refund' }])).toEqual({ before: '', after: 'refund', became: 'added' });
  expect(becameOf([{ kind: 'removed', text: 'refund' }])).toEqual({ before: 'refund', after: '', became: 'removed' });
  expect(becameOf([{ kind: 'same', text: 're' }, { kind: 'removed', text: 'fund' }, { kind: 'added', text: 'placement' }])).toEqual({ before: 'refund', after: 'replacement', became: 'changed' });
});
