import { globSync, readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
  /** The text without comments and strings: what the program does. */
  code: string;
}

/** Source files below these globs; generated ones left out. */
export function sources(...globs: string[]): SourceFile[] {
  return globSync(globs)
    .filter((path) => !/(^|\/)(node_modules|generated|build)\//.test(path) && !/\.generated\.d\.ts$/.test(path))
    .toSorted()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}
