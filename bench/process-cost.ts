import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

let ticks: number | undefined;

/** CPU seconds (user and system) that a process has used so far. */
export function cpuOf(pid: number): number {
  if (process.platform !== 'linux') return secondsIn(execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  // The name, in brackets, may hold spaces.
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** Resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** [[dd-]hh:]mm:ss[.cc] */
function secondsIn(text: string): number {
  const [days, clock] = text.includes('-') ? text.split('-') : ['0', text];
  return clock!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}
