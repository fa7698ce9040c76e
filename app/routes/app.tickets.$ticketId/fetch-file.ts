import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';

/**
 * A file's bytes by its signed link, or by a new one where that ran out while
 * the page was open; null when the file is gone.
 * @throws Error when it did not come, and may the next time
 */
export async function fetchFile({ id, href }: Pick<AttachmentView, 'id' | 'href'>, signal?: AbortSignal): Promise<Blob | null> {
  const first = await fetch(href, signal ? { signal } : {});
  if (first.status !== 410) return bytesOf(first);
  const fresh = await freshLink(id, signal);
  return fresh === null ? null : bytesOf(await fetch(fresh, signal ? { signal } : {}));
}

/** A new link; null when the file is gone. @throws Error when it did not come */
export async function freshLink(id: string, signal?: AbortSignal): Promise<string | null> {
  const answer = await fetch(`/app/files/${id}`, signal ? { signal } : {});
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`link ${answer.status}`);
  return ((await answer.json()) as { href: string }).href;
}

async function bytesOf(answer: Response): Promise<Blob | null> {
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`file ${answer.status}`);
  return answer.blob();
}
