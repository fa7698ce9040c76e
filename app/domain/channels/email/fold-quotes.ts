export interface Passage {
  text: string;
  /** What the writer answers to: folded on screen, one press away. */
  quoted: boolean;
}

/**
 * Parts a mail's text into what was written now and what it quotes, in order.
 * For display only; nothing is dropped, and the passages joined by line breaks
 * are the text. In doubt a line counts as written: losing a customer's words is
 * worse than showing a quote. When nothing but quotes is left, all is shown.
 */
export function foldQuotes(text: string): Passage[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const quoted = lines.map(isQuoteLine);
  for (let index = 0; index < lines.length; index++) {
    const span = introduction(lines, index);
    if (!span) continue;
    const first = nextFilled(lines, index + span);
    if (first !== -1 && isQuoteLine(lines[first]!)) {
      // The quote is marked line by line: what stands between or below is an answer.
      quoted.fill(true, index, first);
      continue;
    }
    if (first === -1 || !hasText(lines.slice(0, index)) || endsQuote(lines, index)) quoted.fill(true, index);
    break;
  }
  takeIntroductions(lines, quoted);
  takeBlankLines(lines, quoted);
  const written = lines.some((line, index) => !quoted[index] && line.trim() !== '');
  return written ? passages(lines, quoted) : [{ text: lines.join('\n'), quoted: false }];
}

function isQuoteLine(line: string): boolean {
  return /^\s{0,3}(>|&gt;|\|\s)/.test(line);
}

/** How many lines the introduction of a quote takes that begins here; 0 when none does. */
function introduction(lines: string[], index: number): number {
  const line = lines[index]!.trim();
  if (line === '' || isQuoteLine(line)) return 0;
  if (RULES.some((rule) => rule.test(line))) return 1;
  if (headerBlock(lines, index)) return 1;
  if (line.length <= 300 && BARE_ATTRIBUTIONS.some((attribution) => attribution.test(line))) return 1;
  // Attributions are folded over up to three lines.
  for (let span = 1; span <= 3 && index + span <= lines.length && lines[index + span - 1]!.trim() !== ''; span++) {
    const joined = lines.slice(index, index + span).map((part) => part.trim()).join(' ');
    if (joined.length <= 300 && ATTRIBUTIONS.some((attribution) => attribution.test(joined))) return span;
  }
  return 0;
}

/** Lines that mailers draw above a quoted or forwarded mail. */
const RULES = [
  /^-{2,}\s*(original message|원본 ?메[시세]지|원본 ?메일|원본 내용|원문|original appointment|mensaje original|message d'origine|ursprüngliche nachricht|original-nachricht)\s*-{2,}$/i,
  /^-{4,}\s*(forwarded message|전달된 메[시세]지|전달된 메일|forwarded by .*)\s*-*$/i,
  /^begin forwarded message:$/i,
  /^[-_=]{5,}\s*(원본|original)\b.*[-_=]{3,}$/i,
];

const ATTRIBUTIONS = [
  // Gmail, Apple Mail, Thunderbird, English: "On Fri, Nov 20, 2026 at 9:00 AM, Name <a@b> wrote:"
  /^>?\s*on\b.{6,260}\bwrote:?$/i,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,200}<[^<>\s]+@[^<>\s]+>\s*:$/,
  // Gmail Korean: "2026년 11월 20일 (금) 오후 6:00, 이름 <a@b>님이 작성:"
  /^\d{4}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일.{0,240}(작성|쓴 글|보낸 글|썼습니다|쓰신 글|적음)\s*:?$/,
  /^\d{4}[.-]\s*\d{1,2}[.-]\s*\d{1,2}.{0,240}(님이|이|가)\s*(작성|쓴 글|보낸 글|썼습니다|적음)\s*:?$/,
  // iOS and macOS Korean: "2026. 11. 20. 오후 6:00, 이름 <a@b> 작성:"
  /^\d{4}\.\s*\d{1,2}\.\s*\d{1,2}\..{0,240}작성\s*:$/,
  // Other languages met in the wild.
  /^(le|el|am|il|op|em|den)\b.{6,240}\b(a écrit|escribió|schrieb.*|ha scritto|schreef.*|escreveu|skrev.*)\s*:$/i,
];

/** These begin with a name, so that the line above would pass for a part of them. */
const BARE_ATTRIBUTIONS = [
  /^.{0,120}<[^<>\s]+@[^<>\s]+>\s*wrote:?$/i,
  /^.{1,120}<[^<>\s]+@[^<>\s]+>\s*님이\s.{0,60}(작성|쓴 글|썼습니다)\s*:?$/,
];

const HEADER = /^\*?(from|sent|date|to|cc|subject|보낸 ?사람|보낸 ?날짜|보낸 ?시간|보낸이|받는 ?사람|받는이|받은 ?날짜|참조|제목|날짜|일시|von|gesendet|an|betreff|de|para|enviado|asunto)\s?\*?\s*[:：]\*?\s*\S/i;

/** Outlook, Naver and Daum set the quoted mail's headers as a block: three in six lines, who sent it among them. */
function headerBlock(lines: string[], index: number): boolean {
  if (!HEADER.test(lines[index]!.trim())) return false;
  const headers = lines.slice(index, index + 6).filter((line) => HEADER.test(line.trim()));
  return headers.length >= 3 && headers.some((line) => /^\*?(from|보낸 ?사람|보낸이|von|de)\s?\*?\s*[:：]/i.test(line.trim()));
}

/** A header block or a drawn rule ends what was written; an attribution in mid-text may be the writer's own words. */
function endsQuote(lines: string[], index: number): boolean {
  const line = lines[index]!.trim();
  return RULES.some((rule) => rule.test(line)) || headerBlock(lines, index) || /@|작성|\d{4}|\d:\d\d/.test(lines.slice(index, index + 3).join(' '));
}

function nextFilled(lines: string[], from: number): number {
  for (let index = from; index < lines.length; index++) if (lines[index]!.trim() !== '') return index;
  return -1;
}

function hasText(lines: string[]): boolean {
  return lines.some((line) => line.trim() !== '' && !isQuoteLine(line));
}

/** What stands right above a quote, names an address or a year and ends in a colon introduces it, in any language; a drawn line above it goes with it. */
function takeIntroductions(lines: string[], quoted: boolean[]): void {
  for (let index = 1; index < lines.length; index++) {
    if (!quoted[index] || quoted[index - 1]) continue;
    let last = index - 1;
    while (last >= 0 && lines[last]!.trim() === '') last -= 1;
    if (last < 0) continue;
    const above = [lines[last - 1] ?? '', lines[last]!].map((line) => line.trim());
    const span = /^[-_=*]{5,}$/.test(above[1]!) || introduces(above[1]!) ? 1 : above[0] !== '' && introduces(above.join(' ')) ? 2 : 0;
    quoted.fill(true, last + 1 - span, span ? index : last + 1 - span);
  }
}

function introduces(line: string): boolean {
  return line.length <= 250 && /[:：]$/.test(line) && (/[^\s@]+@[^\s@]+\.[a-z]/i.test(line) || (/\b(19|20)\d\d\b/.test(line) && /\d:\d\d/.test(line)));
}

/** Blank lines between two quoted ones belong to the quote, and those at its edge go with it. */
function takeBlankLines(lines: string[], quoted: boolean[]): void {
  for (let index = 1; index < lines.length; index++) {
    if (lines[index]!.trim() === '' && quoted[index - 1]) quoted[index] = nextFilled(lines, index) === -1 || quoted[nextFilled(lines, index)]!;
  }
}

function passages(lines: string[], quoted: boolean[]): Passage[] {
  const found: Passage[] = [];
  lines.forEach((line, index) => {
    const last = found.at(-1);
    if (last && last.quoted === quoted[index]) last.text += `\n${line}`;
    else found.push({ text: line, quoted: quoted[index]! });
  });
  return found;
}
