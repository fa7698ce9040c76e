import { frame } from '#sandbox/pages/frame.ts';
import { withQuery } from '#sandbox/pages/locale.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { json, page, seeOther } from '#sandbox/pages/respond.ts';
import { type Store, visit as visitOf } from '#sandbox/pages/store.ts';
import { catalogue } from './catalogue.ts';
import { controlsPage } from './controls-page.ts';
import { BadInput, type Input, optionalText, readInput } from './input.ts';
import { shopOf } from './lookup.ts';
import { words } from './words.ts';

export interface Controls {
  /** Answers `/controls` and `POST /controls/api/:act`; null for other paths. */
  door(request: Request): Promise<Response | null>;
  close(): Promise<void>;
}

/** Makes the controls' page and JSON door. They hold nothing open. */
export function startControls(store: Store): Controls {
  return {
    door: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/controls') return showPage(store, request);
      const act = /^\/controls\/api\/([a-z-]+)$/.exec(pathname)?.[1];
      return act ? runAct(store, act, request) : null;
    },
    close: async () => undefined,
  };
}

function showPage(store: Store, request: Request): Response {
  const visit = visitOf(store, store.sandbox.shop, request);
  return page(frame(visit, { title: words[visit.locale].title, current: 'controls', body: controlsPage(visit) }));
}

/** Runs one act. JSON in gets `{ ok, result }` or `{ ok: false, error }`; a form gets sent back to where it came from. */
async function runAct(store: Store, act: string, request: Request): Promise<Response> {
  const refused = ownPageOnly(request);
  if (refused) return refused;
  const control = Object.hasOwn(catalogue, act) ? catalogue[act] : undefined;
  if (!control) return json({ ok: false, error: `There is no act "${act}".`, acts: Object.keys(catalogue) }, { status: 404 });
  if (request.method !== 'POST') return json({ ok: false, error: 'Use POST.' }, { status: 405, headers: { allow: 'POST' } });
  let input: Input = {};
  try {
    input = await readInput(request);
    const result = await control.run(store, shopOf(store, input), input);
    return done(act, input, result);
  } catch (error) {
    return failed(act, input, error);
  }
}

function done(act: string, input: Input, result: unknown): Response {
  const back = ownPath(input);
  return back ? seeOther(withNote(back, { done: act, failed: null, act: null })) : json({ ok: true, result: result ?? null });
}

function failed(act: string, input: Input, error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  // Acts refuse what the world does not allow (refunding more than was paid) with a plain error: the asker's matter.
  if (!(error instanceof BadInput)) console.error(`sandbox: control ${act} failed`, error);
  const back = ownPath(input);
  return back ? seeOther(withNote(back, { failed: message, act, done: null })) : json({ ok: false, error: message }, { status: 400 });
}

/** Where a form wants to go back to; only a path of this server. */
function ownPath(input: Input): string | undefined {
  const back = optionalText(input, 'back');
  return back && /^\/(?!\/)/.test(back) ? back : undefined;
}

function withNote(back: string, note: Record<string, string | null>): string {
  const [path = '', anchor] = back.split('#');
  return withQuery(path, note) + (anchor ? `#${anchor}` : '');
}
