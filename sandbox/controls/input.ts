/** What an act was asked with: text fields of a form, or any JSON. */
export type Input = Record<string, unknown>;

/** Thrown for input an act cannot work with; the door answers 400 with its words. */
export class BadInput extends Error {}

/** Reads JSON (whatever type the sender named: curl says form), or a form's fields. Throws BadInput when the body is neither. */
export async function readInput(request: Request): Promise<Input> {
  const type = request.headers.get('content-type') ?? '';
  const text = await request.text();
  if (text.trim() === '') return {};
  if (type.includes('x-www-form-urlencoded') && !text.trim().startsWith('{')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    if (body && typeof body === 'object' && !Array.isArray(body)) return body as Input;
  } catch {
    throw new BadInput('The body is not JSON.');
  }
  throw new BadInput('The body must be a JSON object.');
}

/** A text that must be there. */
export function textOf(input: Input, name: string): string {
  const value = optionalText(input, name);
  if (value === undefined) throw new BadInput(`"${name}" is missing.`);
  return value;
}

/** A text, or undefined when it is absent or empty. */
export function optionalText(input: Input, name: string): string | undefined {
  const value = input[name];
  return value === undefined || value === null || String(value).trim() === '' ? undefined : String(value).trim();
}

/** A number, or undefined. Throws BadInput for anything that is none. */
export function optionalNumber(input: Input, name: string): number | undefined {
  const text = optionalText(input, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new BadInput(`"${name}" must be a number.`);
  return number;
}

/** One of these values, or undefined when none is given. Throws BadInput for any other. */
export function chosen<V extends string>(input: Input, name: string, choices: readonly { value: V }[]): V | undefined {
  const asked = optionalText(input, name);
  const found = choices.find(({ value }) => value === asked);
  if (asked !== undefined && !found) throw new BadInput(`"${name}" must be one of ${choices.map(({ value }) => value).join(', ')}.`);
  return found?.value;
}

/** Yes or no: true, "true", "on" and "1" are yes. */
export function flag(input: Input, name: string): boolean {
  return ['true', 'on', '1'].includes(String(input[name]));
}

/** A list, given as an array or as text with commas. */
export function listOf(input: Input, name: string): string[] {
  const value = input[name];
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  return parts.map((part) => part.trim()).filter(Boolean);
}
