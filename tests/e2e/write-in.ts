import { ownAddress } from './own-address.ts';
import type { Stack } from './stack.ts';

/** As the storefront's form posts it, after nine seconds. @returns what the form is answered */
export async function postForm(stack: Stack, fields: Record<string, string>, photos: [name: string, bytes: Uint8Array][] = []): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = new FormData();
  const posted = { orderNumber: '', website: '', key: crypto.randomUUID(), elapsed: '9000', ...fields };
  for (const [name, value] of Object.entries(posted)) form.append(name, value);
  for (const [name, bytes] of photos) form.append('photos', new File([new Uint8Array(bytes)], name));
  const answer = await fetch(`${stack.storefront}/apps/mend/tickets`, { method: 'POST', headers: { Accept: 'application/json', ...ownAddress() }, body: form });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** A ticket, for walks that begin with one: how the form is filled in is walked elsewhere. @throws Error where it was not taken */
export async function writeIn(stack: Stack, fields: Record<string, string>): Promise<void> {
  const { status, body } = await postForm(stack, fields);
  if (status !== 201) throw new Error(`The form was answered ${status}: ${JSON.stringify(body)}`);
}
