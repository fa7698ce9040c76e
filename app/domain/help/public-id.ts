/** How the storefront knows an article: the tail of its UUIDv7, which is chance. The database keeps two from being alike. */
export function publicIdOf(id: string): string {
  return id.slice(-10);
}
