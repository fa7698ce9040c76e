/** On a mail that was taken back because its words were read in the chat. */
export const READ_IN_CHAT = 'read in the chat';
