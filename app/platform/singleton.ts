const kept = globalThis as unknown as { mendSingletons?: Map<string, unknown> };

/** One value per process, kept over the dev server's reloads. */
export function singleton<T>(key: string, make: () => T): T {
  kept.mendSingletons ??= new Map();
  if (!kept.mendSingletons.has(key)) kept.mendSingletons.set(key, make());
  return kept.mendSingletons.get(key) as T;
}
