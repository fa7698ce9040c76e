/** A piece of HTML that is already safe to write out. */
export interface Html {
  readonly html: string;
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Tagged template: every value is escaped unless it is itself `Html`; arrays are joined, nothing-values vanish. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return { html: strings.reduce((text, piece, index) => text + render(values[index - 1]) + piece) };
}

/** Marks text as HTML. Only for text written by ourselves or escaped before. */
export function raw(text: string): Html {
  return { html: text };
}

/** Escapes text for element content and for quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  if (Array.isArray(part)) return part.map(render).join('');
  return (part as Html).html;
}
