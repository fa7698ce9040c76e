import type { ResolutionSteps } from './use-resolution.ts';

/** Words of a refusal that belongs beside this field. */
export function errorAt({ problem }: Pick<ResolutionSteps, 'problem'>, field: string): string | undefined {
  return problem && (problem.field === field || problem.field === `wish.${field}`) ? problem.message : undefined;
}
