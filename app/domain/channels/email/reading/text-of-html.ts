const BLOCK = /^(p|div|h[1-6]|ul|ol|table|tr|pre|blockquote|hr|center|caption)$/;

/**
 * The words of HTML as plain text: lines, list marks, and quotes under "> ".
 * @param html the result of `cleanHtml`: well-formed, without scripts
 */
export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  const breakLine = (always = false) => {
    if (!always && line.trim() === '') return void (line = '');
    lines.push('> '.repeat(depth) + line.replace(/[ \t\n]+/g, ' ').trim());
    line = '';
  };
  for (const token of html.match(/<[^>]*>|[^<]+/g) ?? []) {
    const tag = /^<(\/?)([a-z0-9]+)/i.exec(token);
    if (!tag) line += decodeEntities(token);
    else if (tag[2] === 'br') breakLine(true);
    else if (tag[2] === 'li') {
      breakLine();
      if (!tag[1]) line = '- ';
    } else if ((tag[2] === 'td' || tag[2] === 'th') && tag[1]) line += ' ';
    else if (BLOCK.test(tag[2]!)) {
      breakLine();
      if (tag[2] === 'blockquote') depth = Math.max(0, depth + (tag[1] ? -1 : 1));
      if (tag[2] === 'p' || tag[2] === 'blockquote') lines.push('> '.repeat(depth).trim());
    }
  }
  breakLine();
  const blank = (index: number) => /^[> ]*$/.test(lines[index] ?? '');
  return lines.filter((_, index) => !blank(index) || !blank(index - 1)).join('\n').trim();
}

// sanitize-html writes every other character as itself.
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name]!).replaceAll('\u00a0', ' ');
}
