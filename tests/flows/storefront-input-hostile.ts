/** What people type who are no shoppers, and programs. */
export const hostile: Record<string, string> = {
  'ten thousand characters': '가'.repeat(10_000),
  'one more': '가'.repeat(10_001),
  'a quarter of a million': 'a'.repeat(250_000),
  'NUL': 'a\0b\0',
  'half characters': 'a\ud800b\udfff',
  'emoji': '👩‍👩‍👧‍👦🏳️‍🌈🇰🇷✍🏽',
  'HTML': '"></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>',
  'Liquid': '{{ shop.secret }}{% for x in (1..9) %}{{ x }}{% endfor %}{%- raw -%}',
  'the marks of our own words': '$t(errors.tooMany) {{minutes}} %s $& $1 ${x}',
  'lines of a mail': 'a\r\nBcc: everyone@mail.example\r\n\r\nb',
  'controls and directions': '\u001b[31m\u202e\u2066\u0007\ufeff\u2028',
  'a query': `'; drop table ticket; --`,
  'a name of JavaScript’s': '__proto__',
  'blanks': ' \n\t\u3000\u200b',
  'digits without end': '1 '.repeat(5000),
  'marks without end': '>.@-'.repeat(2500),
  'a path': '../../../../etc/passwd%00',
};

/** What JSON can hold besides text. */
export const odd: Record<string, unknown> = { 'null': null, 'minus one': -1, 'a giant': 1e308, 'true': true, 'a list': ['a'], 'many': Array(500).fill({ id: 'a', quantity: 1 }), 'an object': { toString: 'x', length: 3 } };

/** What is no form at all. */
export const bodies: Record<string, string> = {
  'nothing': '',
  'a brace': '{',
  'null': 'null',
  'a list': '[]',
  'a text': '"x"',
  'a number': '1e999',
  'braces without end': '['.repeat(900),
  'a megabyte': 'a'.repeat(1 << 20),
  'no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22]).toString('latin1'),
};
