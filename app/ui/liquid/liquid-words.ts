/** A variable as a person meets it: its path, and what it means in the reader's language. */
export interface LiquidVariable {
  /** Such as "order.name". */
  path: string;
  label: string;
  /** Its kind in the reader's language, such as "날짜". */
  type: string;
  /** What it belongs to, in the reader's language. */
  group: string;
  /** How it may read; null where no example is known. */
  example: string | null;
  /** Known only when the resolution is done. */
  later: boolean;
  /** A number, with which filters may calculate. */
  isNumber: boolean;
}

/** A filter or a tag of Liquid with what it does, in the reader's language. */
export interface LiquidSign {
  name: string;
  label: string;
  /** What is written in its stead, where that is more than its name: `truncate: 50`. */
  written?: string;
  /** A filter that calculates. */
  calculates?: boolean;
}

/** Everything the editor offers, and what it says itself. */
export interface LiquidWords {
  variables: LiquidVariable[];
  filters: LiquidSign[];
  tags: LiquidSign[];
  /** "filled when the resolution is done" */
  later: string;
  /** The editor's own sentences, by the English ones that it would say. */
  phrases: Record<string, string>;
}
