const MAX_NAME = 120;

/** A file's name as its sender gave it, fit to be shown and saved under: no path, nothing that is not seen, its end where it is long. */
export function shownFileName(name: string): string {
  const plain = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}/\\]/gu, ' ').trim();
  return [...plain].slice(-MAX_NAME).join('') || 'file';
}
