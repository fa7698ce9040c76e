export interface RichTextProps {
  id: string;
  label: string;
  /** HTML; the empty text for none. */
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
  helpText?: string;
  /** The text's own language, for spelling and reading out. */
  lang: string;
  dir: 'ltr' | 'rtl';
}
