/** Pairs that hold somebody's own words, within one paragraph. A lone apostrophe is none. */
const QUOTED = /“[^”\n]{1,300}”|"[^"\n]{1,300}"|「[^」\n]{1,300}」|『[^』\n]{1,300}』|‘[^’\n]{2,300}’(?![a-z])|(?<![A-Za-z])'[^'\n]{1,120}'(?![A-Za-z])/g;
const QUOTED_LINE = /^[ \t]*[>＞].*$/gm;

/** The text with what it quotes blanked, as long as before: nobody answers for what another said. */
export function maskQuotes(text: string): string {
  return maskQuotedLines(text).replace(QUOTED, (found) => `${found[0]}${' '.repeat(found.length - 2)}${found.at(-1)}`);
}

/** The text with the lines blanked that came from an earlier message. */
export function maskQuotedLines(text: string): string {
  return text.replace(QUOTED_LINE, (found) => ' '.repeat(found.length));
}
