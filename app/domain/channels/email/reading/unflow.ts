/**
 * Joins the soft-broken lines of format=flowed text (RFC 3676). Lines of another
 * quote depth are never joined: the library joins them, and an answer below a
 * quote would vanish in it.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const paragraphs: { depth: number; text: string; open: boolean }[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const depth = /^>*/.exec(line)![0].length;
    const content = line.slice(depth).replace(/^ /, '');
    const soft = content.endsWith(' ') && content !== '-- ';
    const last = paragraphs.at(-1);
    const words = soft && deleteSpace ? content.slice(0, -1) : content;
    if (last?.open && last.depth === depth && content !== '-- ') Object.assign(last, { text: last.text + words, open: soft });
    else paragraphs.push({ depth, text: words, open: soft });
  }
  return paragraphs.map(({ depth, text: words }) => (depth ? `${'>'.repeat(depth)} ${words}` : words)).join('\n');
}
