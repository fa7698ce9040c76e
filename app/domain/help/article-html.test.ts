import { expect, test } from 'vitest';
import { articleHtml, textOf } from './article-html.ts';
import { starterArticles } from './starter/starter-articles.ts';

test.each([
  ['**a** and *b*', '<p><strong>a</strong> and <em>b</em></p>'],
  ['1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
  ['[account](/account)', '<p><a href="/account">account</a></p>'],
  ['[out](https://example.com/x)', '<p><a href="https://example.com/x" rel="noopener nofollow">out</a></p>'],
  ['# Large', '<h5>Large</h5>'],
  ['a < b & c', '<p>a &lt; b &amp; c</p>'],
])('%s', (markdown, html) => {
  expect(articleHtml(markdown)).toBe(html);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![](https://example.com/pixel.png)',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,AAAA)',
  '[x](http://example.com)',
  '[x](//example.com)',
  '<a href="javascript&#58;alert(1)" onclick="x()" style="color:red">x</a>',
  '<iframe src="https://example.com"></iframe>',
  '<svg><a xlink:href="javascript:1">x</a></svg>',
])('nothing that acts, loads or leads astray is left of %s', (markdown) => {
  expect(articleHtml(markdown)).not.toMatch(/script:|data:|http:|"\/\/|<img|<iframe|<svg|<script|on\w+=|style=/i);
});

test('every starter article keeps its words', () => {
  for (const { texts } of starterArticles) {
    for (const { body } of [texts.ko, texts.en]) {
      const plain = body.replace(/\]\(.*?\)|[[\]*#]|^(\d+\.|-) /gm, '').replace(/\s+/g, '');
      const words = articleHtml(body).replace(/<[^>]+>/g, '').replace(/\s+/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
      expect(words.replaceAll('#', '')).toBe(plain);
    }
  }
});

test.each([
  ['<ul><li><p>one</p></li><li><p>two</p><ul><li><p>inner</p></li></ul></li></ul>', '<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul>'],
  ['<ol><li><p>a</p><p>b</p></li></ol>', '<ol><li><p>a</p><p>b</p></li></ol>'],
  ['<h2>Large</h2><h3 style="x">Small</h3>', '<h5>Large</h5><h6>Small</h6>'],
  ['<p class="x" onclick="y()">a<script>alert(1)</script><span>b</span></p>', '<p>ab</p>'],
  ['<p><a href="https://example.com/x" target="_blank">x</a></p>', '<p><a href="https://example.com/x" rel="noopener nofollow">x</a></p>'],
  ['<p>{{ shop.name }} \u0000\ud800</p>', '<p>{{ shop.name }} \ufffd</p>'],
])('written as HTML, %s', (html, clean) => {
  expect(articleHtml(html, 'html')).toBe(clean);
  expect(articleHtml(clean, 'html')).toBe(clean);
});

test('the words alone', () => {
  expect(textOf('<p>a &amp; b</p><ul><li>c</li><li>&lt;d&gt;</li></ul>')).toBe('a & b c <d>');
});
