/** What an outcome will be, in a word that every check reads alike in both languages. */
const LIKE: [RegExp, string][] = [
  [/(?:By|At|[dD]ate|expires|until)$/, '내일 tomorrow'],
  [/(?:method)$/, '카드 card'],
  [/(?:instructions|labelUrl|label)$/, '라벨 label'],
  [/(?:code)$/, '코드 code'],
];

/** The text with the outcomes in it that are not known yet as words of their kind, as long as before. */
export function standIns(text: string): string {
  return text.replace(/\{\{-?\s*[\w.]+[^{}\n]*\}\}/g, (output) => {
    const path = /[\w.]+/.exec(output)![0];
    const like = LIKE.find(([end]) => end.test(path))?.[1] ?? '';
    return like.slice(0, output.length).padEnd(output.length, ' ');
  });
}
