import { expect, test } from 'vitest';
import { filesAlong } from './files-along.ts';

const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 1 });

test('all that the template brought go, without the unticked', () => {
  const { files, chosen, along } = filesAlong({ files: [file('a'), file('b')] }, ['b']);
  expect(files.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(chosen).toEqual(['a']);
  expect(along).toEqual({ templateFiles: ['a'] });
});

test('a template without files says so: one that is added meanwhile does not go', () => {
  expect(filesAlong({ files: [] }, []).along).toEqual({ templateFiles: [] });
});

test('of a template that is not read nothing is said', () => {
  expect(filesAlong(null, [])).toEqual({ files: [], chosen: [], along: {} });
});
