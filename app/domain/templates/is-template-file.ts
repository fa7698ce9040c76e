/** Whether the bytes are a template's: those of a message that went out with them are not the message's to erase. */
export function isTemplateFile(fileKey: string): boolean {
  return /\/template-[\w-]+$/.test(fileKey);
}
