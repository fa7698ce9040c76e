type Values = Record<string, unknown>;

/** Where a form's fields are, those inside of others by "outer.inner". */
export function placesOf(fields: Values): string[] {
  return Object.entries(fields).flatMap(([name, value]) => [name, ...(isInner(value) ? placesOf(value).map((inner) => `${name}.${inner}`) : [])]);
}

export function valueAt(fields: Values, place: string): unknown {
  return place.split('.').reduce<unknown>((all, name) => (all as Values)[name], fields);
}

/** The same fields with another value at one place. */
export function changed(fields: Values, place: string, value: unknown): Values {
  const [name, ...rest] = place.split('.');
  return { ...fields, [name!]: rest.length ? changed(fields[name!] as Values, rest.join('.'), value) : value };
}

function isInner(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
