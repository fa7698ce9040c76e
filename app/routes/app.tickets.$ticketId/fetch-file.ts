/** A file's bytes, by a signed fetch. @throws Error when it is gone */
export async function fetchFile(id: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(`/app/files/${id}`, signal ? { signal } : {});
  if (!response.ok) throw new Error(`file ${response.status}`);
  return response.blob();
}
