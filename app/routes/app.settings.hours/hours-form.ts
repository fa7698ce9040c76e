import { z } from 'zod';

const range = { opens: z.int().min(0).max(86_399), closes: z.int().min(1).max(172_800) };

/** What the hours page posts. */
export const HoursForm = z.object({
  version: z.int().min(0),
  timeZone: z.string().min(1),
  always: z.boolean(),
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), ...range })),
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string().trim().max(80), hours: z.array(z.object(range)) })),
});
