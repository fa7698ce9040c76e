import { exampleContext } from './message-context.ts';

/** One invented ticket with every variable filled; `samples/samples.ts` has those that lack something. */
export const sampleContext = { ko: exampleContext('ko'), en: exampleContext('en') };
