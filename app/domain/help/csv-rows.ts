/** A record of a table, and the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * The records of a table as spreadsheets write it (RFC 4180): commas,
 * semicolons or tabs, whichever its first line has most of; empty lines are none.
 * @returns null where a quotation mark is never closed
 */
export function csvRows(text: string): CsvRow[] | null {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const between = separatorOf(source.slice(0, Math.max(0, source.indexOf('\n')) || source.length));
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let at = 0;
  const end = () => {
    if (row.cells.some((cell) => cell.trim())) rows.push(row);
    row = { line, cells: [] };
  };
  while (at < source.length) {
    const cell = cellAt(source, at, between);
    if (!cell) return null;
    row.cells.push(cell.text);
    line += cell.lines;
    at = cell.end + 1;
    if (source[cell.end] === between) {
      if (at === source.length) row.cells.push('');
      continue;
    }
    line++;
    end();
  }
  end();
  return rows;
}

function separatorOf(first: string): string {
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!;
}

/** One cell, and where what ends it stands. */
function cellAt(source: string, from: number, between: string): { text: string; end: number; lines: number } | null {
  if (source[from] !== '"') {
    const end = [between, '\n'].map((sign) => source.indexOf(sign, from)).filter((place) => place >= 0);
    const to = Math.min(source.length, ...end);
    return { text: source.slice(from, to), end: to, lines: 0 };
  }
  let close = from + 1;
  for (; source[close] !== '"' || source[close + 1] === '"'; close++) {
    if (close >= source.length) return null;
    if (source[close] === '"') close++;
  }
  const text = source.slice(from + 1, close).replaceAll('""', '"');
  const rest = [between, '\n'].map((sign) => source.indexOf(sign, close)).filter((place) => place >= 0);
  return { text, end: Math.min(source.length, ...rest), lines: text.split('\n').length - 1 };
}
