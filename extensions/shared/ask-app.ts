/** What the app's doors refuse with; `words` is null where only the extension can say it. */
export interface Refusal {
  /** `offline`: nothing came back · `out`: the session is over, or the store does not have the app any more · else the app's code. */
  code: string;
  words: string | null;
  field: string | null;
}

export type Asked<T> = { value: T; refusal: null } | { value: null; refusal: Refusal };

export interface Question {
  /** Absolute, or relative to the app where Shopify resolves it. */
  address: string;
  /** Asked anew each time: it lives a minute or a few. */
  token(): Promise<string | null>;
  /** A form goes as it is, anything else as JSON; none for a look. */
  posted?: object;
}

/** Asks the app in the name of whoever is signed in. Never throws: what went wrong is told. */
export async function askApp<T>({ address, token, posted }: Question): Promise<Asked<T>> {
  try {
    const headers: Record<string, string> = { Authorization: `Bearer ${(await token()) ?? ''}` };
    const answer = await fetch(address, posted ? post(posted, headers) : { headers });
    if (answer.ok) return { value: (await answer.json()) as T, refusal: null };
    return { value: null, refusal: await refusalIn(answer) };
  } catch {
    return { value: null, refusal: { code: 'offline', words: null, field: null } };
  }
}

function post(posted: object, headers: Record<string, string>): RequestInit {
  // Its own type, with the boundary, is what fetch says of a form.
  if (posted instanceof FormData) return { method: 'POST', headers, body: posted };
  return { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(posted) };
}

async function refusalIn(answer: Response): Promise<Refusal> {
  // A door that nobody was let through says no more than its status.
  const said = (await answer.json().catch(() => null)) as { code?: string; error?: string; field?: string } | null;
  if (said?.code) return { code: said.code, words: said.error ?? null, field: said.field ?? null };
  return { code: answer.status === 401 || answer.status === 410 ? 'out' : 'offline', words: null, field: null };
}
