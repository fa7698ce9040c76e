/** A file's bytes, by a signed fetch; null when it is gone. @throws Error when it did not come, and may the next time */
export async function fetchFile(id: string, signal?: AbortSignal): Promise<Blob | null> {
  const response = await fetch(`/app/files/${id}`, signal ? { signal } : {});
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`file ${response.status}`);
  return response.blob();
}
