/** What became of a delivery; kept in its row. */
export type Taking = { messageId: string } | { ignored: string };
