import { z } from 'zod';
import { Problem } from '#app/platform/problem.ts';

/**
 * What a page posted, as JSON or as a form, checked.
 * @throws Problem bad_input, naming the first field that is wrong
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  return checked(schema, await bodyOf(request));
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

async function bodyOf(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.includes('json')) return Object.fromEntries(await request.formData());
  try {
    return await request.json();
  } catch {
    throw new Problem('bad_input', { note: 'the body is no JSON' });
  }
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
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
