import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

interface Config {
  forbidden: { name: string }[];
  options: ICruiseOptions;
}

export const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config;

/** Violations of the import rules below `app` of this folder, as "rule: from → to". */
export async function violations(baseDir = process.cwd()): Promise<{ found: string[]; modules: number }> {
  const { output } = await cruise(['app'], { ...config.options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } as never });
  const { modules, summary } = output as ICruiseResult;
  return { modules: modules.length, found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`) };
}
