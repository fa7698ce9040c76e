import { describe, expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';
import { textOfHtml } from './text-of-html.ts';
import { typeOfBytes } from '#app/platform/type-of-bytes.ts';

describe('a shopper’s HTML', () => {
  test.each([
    '<script>alert(1)</script>안녕',
    '<img src=x onerror=alert(1)>안녕',
    '<a href="javascript:alert(1)">안녕</a>',
    '<svg onload=alert(1)></svg>안녕',
    '<iframe src="https://evil.example"></iframe>안녕',
    '<style>body{background:url(https://evil.example/x)}</style>안녕',
    '<div style="position:fixed;background:url(https://evil.example)">안녕</div>',
    '<form action="https://evil.example"><input name=a>안녕</form>',
    '<base href="https://evil.example">안녕',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">안녕',
    '<a href="//evil.example">안녕</a>',
    '<p onclick="x()">안녕</p>',
  ])('%s does nothing', (html) => {
    const clean = cleanHtml(html)!;
    expect(clean).toContain('안녕');
    expect(clean).not.toMatch(/script|onerror|onload|onclick|javascript|evil\.example|<form|<input|<iframe|<style|position|<meta|<base/i);
  });

  test('no picture is fetched; its address waits for a wish', () => {
    const clean = cleanHtml('<img src="https://track.example/p.gif" width="1"><img src="cid:photo@mail"><img srcset="https://x.example/a 2x" src="data:image/png;base64,AAAA">')!;
    expect(clean).not.toMatch(/\ssrc=|srcset|data:image/);
    expect(clean).toContain('data-remote-src="https://track.example/p.gif"');
    expect(clean).toContain('data-cid="photo@mail"');
  });

  test('harmless looks stay', () => {
    const html = cleanHtml('<p style="text-align:center;color:red"><b>굵게</b> <a href="https://shop.example">가게</a></p><blockquote type="cite">인용</blockquote>')!;
    expect(html).toContain('text-align:center');
    expect(html).toContain('rel="noopener noreferrer nofollow"');
    expect(html).toContain('<blockquote type="cite">');
  });

  test('nothing left is null', () => {
    expect(cleanHtml('<div><br></div><style>p{}</style>')).toBeNull();
  });
});

test('the words of HTML, with lines, lists and quotes', () => {
  const html = cleanHtml('<div>안녕하세요</div><div><br></div><ul><li>하나<li>둘</ul><p>끝 &amp; &lt;b&gt;</p><blockquote><div>전에 쓴 글</div></blockquote>')!;
  expect(textOfHtml(html).replace(/\n+/g, '\n')).toBe('안녕하세요\n- 하나\n- 둘\n끝 & <b>\n> 전에 쓴 글');
});

test('files are what their bytes say', () => {
  expect(typeOfBytes(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'application/octet-stream')).toBe('image/jpeg');
  expect(typeOfBytes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), 'image/svg+xml')).toBe('application/octet-stream');
  expect(typeOfBytes(Buffer.from('<html>'), 'image/png')).toBe('application/octet-stream');
  expect(typeOfBytes(Buffer.from('가나다'), 'text/plain')).toBe('text/plain');
  expect(typeOfBytes(Buffer.from('%PDF-1.7'), 'text/html')).toBe('application/pdf');
});
