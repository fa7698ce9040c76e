/** A value inside Shopify's search syntax, quoted so that what people type cannot become an operator. */
export function searchTerm(value: string): string {
  return `"${value.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
}
