import { z } from 'zod';
import { Problem } from '#app/platform/problem.ts';
import { postedFields } from './posted-fields.ts';
import { readBytes } from './read-bytes.server.ts';

/** An article in a dozen languages, each as long as it may be. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Of one JSON. What a schema finds fault with costs far more than its bytes: a million zeros in a list are a second. */
const MOST_VALUES = 10_000;

/**
 * What a page posted, as JSON or as a form, checked.
 * @param most bytes; a door that takes files in its JSON names more
 * @throws Problem bad_input, naming the first field that is wrong; too_large before all of it was read, or for far more fields than a page has
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S, most: number = MOST_BYTES): Promise<z.infer<S>> {
  return checked(schema, await bodyOf(request, most).catch(tooMuch));
}

/**
 * What the address asks for, checked.
 * @throws Problem bad_input
 */
export function readQuery<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  return checked(schema, Object.fromEntries(new URL(request.url).searchParams));
}

/**
 * One of our ids out of an address.
 * @throws Problem not_found for what cannot be one
 */
export function idIn(value: string | undefined): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw new Problem('not_found');
  return id.data;
}

async function bodyOf(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request, most);
  if (!type.includes('json')) return Object.fromEntries(await postedFields(bytes, type));
  const value = parsed(bytes);
  if (!hasFew(value)) throw new Problem('too_large', { note: 'too many values' });
  return value;
}

function parsed(bytes: Buffer<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Problem('bad_input', { note: 'the body is no JSON' });
  }
}

/** Looks at no more of it than it may have. */
function hasFew(value: unknown): boolean {
  let seen = 0;
  const left = [value];
  while (left.length) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const key in next) {
      if (++seen > MOST_VALUES) return false;
      left.push((next as Record<string, unknown>)[key]);
    }
  }
  return true;
}

/** Says of a post that is too large that there is too much in it: the words of this code speak of a file. @throws always */
export function tooMuch(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'too_large') throw error;
  throw new Problem('too_large', { ...error.details, words: 'post_too_large' });
}

/** A value as the schema has it. @throws Problem bad_input, naming the first field that is wrong */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  const words = issue && wordsOf(issue);
  throw new Problem('bad_input', { ...(field ? { field } : {}), ...(words ? { words } : {}), note: issue?.message ?? '' });
}

/** A rule of ours may name its words under `problems`, as `refine(…, { params: { words } })`. */
function wordsOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'custom') return typeof issue.params?.words === 'string' ? issue.params.words : null;
  return issue.code === 'invalid_format' && issue.format === 'url' ? 'address_not_https' : null;
}
