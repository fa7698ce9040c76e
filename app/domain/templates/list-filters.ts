/** Which templates a list shows: those in use, of them those that lack a language, cannot be sent or were never used; or the archived. */
export const LIST_STATES = ['used', 'oneLanguage', 'broken', 'unused', 'archived'] as const;
export type ListState = (typeof LIST_STATES)[number];
