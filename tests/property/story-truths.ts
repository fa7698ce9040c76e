import type { Event, Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';

/** Where each event leads. */
const LEADS_TO: Record<string, string> = {
  resolution_planned: 'draft', resolution_awaiting_approval: 'awaiting_approval', resolution_approved: 'confirmed',
  resolution_confirmed: 'confirmed', resolution_started: 'running', resolution_unknown: 'unknown', resolution_done: 'done', resolution_failed: 'failed', replacement_lost: 'failed',
};

/** Every change of state is an event with its actor: told one after the other they end where the row stands. */
export function storyTruths(_scene: Scene, { rows, events }: Said): string[] {
  return rows.flatMap((row) => tellsItself(row, events.filter((event) => event.subjectId === row.id)));
}

function tellsItself(row: Resolution, events: Event[]): string[] {
  const told = events.flatMap((event) => LEADS_TO[event.kind] ?? []);
  const about = `${row.kind} ${row.id}`;
  const wrongs = events.filter((event) => !event.actorKind || (event.actorKind === 'agent' && !event.actorId)).map((event) => `${event.kind} of ${about} names no actor`);
  const asked = events.filter((event) => event.kind === 'resolution_confirmed' || event.kind === 'resolution_awaiting_approval');
  const approved = events.filter((event) => event.kind === 'resolution_approved');
  if (!told.includes('draft')) wrongs.push(`${about} was not planned by anybody`);
  if (row.confirmedAt && !asked.some((event) => event.actorKind === 'agent' && event.actorId === row.confirmedBy)) wrongs.push(`nobody confirmed ${about}`);
  if (row.approvedAt && !approved.some((event) => event.actorKind === 'agent' && event.actorId === row.approvedBy)) wrongs.push(`nobody approved ${about}`);
  if (row.approvedBy && row.approvedBy === row.confirmedBy) wrongs.push(`${about} was approved by who asked`);
  if (asked.length > 1 || approved.length > 1) wrongs.push(`${about} was confirmed ${asked.length} times and approved ${approved.length} times`);
  if (!told.includes(row.state)) wrongs.push(`${about} is ${row.state}, and its events tell ${told.join(', ')}`);
  if (count(told, 'done') > 1 + count(told, 'failed')) wrongs.push(`${about} was told as done ${count(told, 'done')} times`);
  return wrongs;
}

function count(told: string[], state: string): number {
  return told.filter((one) => one === state).length;
}
