import { useState } from 'react';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { filesAlong, type FilesAlong } from './files-along.ts';

export interface TemplateFilesChosen extends FilesAlong {
  choose(chosen: string[]): void;
  tickAll(): void;
}

/**
 * The files of the template that a draft came from. A draft that was kept, or
 * taken back, does not hold them: then they are read, so that nothing goes unseen.
 * @param filled the template that was taken last in this window
 */
export function useTemplateFiles(ticketId: string, templateId: string | null, filled: FilledTemplate | null): TemplateFilesChosen {
  const [unticked, setUnticked] = useState<string[]>([]);
  const taken = filled?.templateId === templateId ? filled : null;
  const read = useReading<FilledTemplate>(templateId && !taken ? `/app/tickets/${ticketId}/templates/${templateId}` : null);
  const known = taken ?? (templateId && read.answer?.templateId === templateId ? read.answer : null);
  const all = filesAlong(known, unticked);
  return { ...all, choose: (chosen) => setUnticked(all.files.map(({ id }) => id).filter((id) => !chosen.includes(id))), tickAll: () => setUnticked([]) };
}
