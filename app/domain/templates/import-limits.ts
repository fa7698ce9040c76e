/** Of a file of templates, in characters. */
export const MAX_FILE = 2_000_000;
/** Templates in one file. */
export const MAX_IN_FILE = 500;
