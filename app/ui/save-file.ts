/**
 * Fetches a file from a door of ours, signed as every call is, and hands it to
 * the browser to save: an address alone opens nothing.
 * @param name what it is saved as; what the door calls it, when absent
 * @returns 'gone' where there is none any more, 'failed' where it did not come and may the next time
 */
export async function saveFile(address: string, name?: string): Promise<'saved' | 'gone' | 'failed'> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return 'gone';
    if (!response.ok) return 'failed';
    hand(await response.blob(), name ?? /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'mend');
    return 'saved';
  } catch {
    return 'failed';
  }
}

function hand(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
