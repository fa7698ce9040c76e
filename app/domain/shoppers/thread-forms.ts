import { z } from 'zod';

const token = z.string().max(200);

/** What the thread's page posts to be let in. */
export const SessionForm = z.object({ secret: z.string().max(200) });

/** What it posts to hear of changes, or of what stands before what it has. */
export const NewsForm = z.object({ token, cursor: z.string().max(400).nullable().default(null), before: z.string().max(200).optional(), read: z.boolean().default(false) });

/** What it posts with an answer, besides photos; the words are bounded by the act. */
export const AnswerForm = z.object({ token, key: z.uuid(), text: z.string() });
