/**
 * A section's names that were typed anew since its fields were opened, as the
 * door takes them: what a colleague named meanwhile in another language stays.
 */
export function changedTitles(opened: Record<string, string>, typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([locale, title]) => title !== (opened[locale] ?? '')));
}
