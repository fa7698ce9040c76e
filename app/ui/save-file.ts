/**
 * Fetches a file with the page's session token and hands it to the browser to
 * save: a plain link would carry no token.
 * @param fallback its name where the answer gives none
 * @throws Error when it did not come
 */
export async function saveFile(address: string, fallback: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? fallback;
  link.click();
  URL.revokeObjectURL(link.href);
}
