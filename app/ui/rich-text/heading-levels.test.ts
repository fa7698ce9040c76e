import { expect, test } from 'vitest';
import { asEdited, asPasted, asPreviewed, asStored } from './heading-levels.ts';

test('headings go down for the storefront and up for the editor, and nothing else changes', () => {
  const stored = '<h5>A</h5><p>h5 &lt;h5&gt; <strong>x</strong></p><h6>B</h6><hr />';
  expect(asStored(asEdited(stored))).toBe(stored);
  expect(asEdited('<h5>A</h5><h6>B</h6>')).toBe('<h2>A</h2><h3>B</h3>');
  expect(asPreviewed('<h5>A</h5><h6>B</h6>')).toBe('<h4>A</h4><h5>B</h5>');
});

test('what is pasted has two levels', () => {
  expect(asPasted('<H1 class="x">A</H1><h2>B</h2><h3>C</h3><h5>D</h5><header>E</header>')).toBe('<h2 class="x">A</h2><h2>B</h2><h3>C</h3><h3>D</h3><header>E</header>');
});
