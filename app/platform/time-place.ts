import { z } from 'zod';
import { Problem } from './problem.ts';

/** Where a page of a list that is ordered by time and id ends. */
export interface TimePlace {
  at: Date;
  id: string;
}

const Written = z.tuple([z.iso.datetime(), z.uuid()]);

/** The place as text for an address; `timePlaceOf` reads it back. */
export function writtenPlace({ at, id }: TimePlace): string {
  return `${at.toISOString()}_${id}`;
}

/** @throws Problem bad_input (field page) for anything that is not one of ours */
export function timePlaceOf(cursor: string): TimePlace {
  const place = Written.safeParse(cursor.split('_'));
  if (!place.success) throw new Problem('bad_input', { field: 'page' });
  return { at: new Date(place.data[0]), id: place.data[1] };
}
