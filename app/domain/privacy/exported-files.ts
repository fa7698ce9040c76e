export interface ExportedAttachment {
  id: string;
  name: string;
  /** Where it lies in the archive; null when it is no longer held. */
  file?: string | null;
}

type WithAttachments = { attachments?: ExportedAttachment[] };
type Gathered = { tickets?: { messages?: WithAttachments[] }[]; messagesElsewhere?: WithAttachments[] };

/** The attachments an export tells of, each with its place in the archive, in the order of the export. */
export function exportedFiles(gathered: object): { attachment: ExportedAttachment; path: string }[] {
  const { tickets = [], messagesElsewhere = [] } = gathered as Gathered;
  const messages = [...tickets.flatMap((ticket) => ticket.messages ?? []), ...messagesElsewhere];
  return messages.flatMap((message) => message.attachments ?? []).map((attachment, position) => ({ attachment, path: `files/${position + 1}-${fileName(attachment.name)}` }));
}

/** No folder, and nothing that a file system refuses. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_').slice(-100) || 'file';
}
