import { html, type Part } from '#sandbox/pages/html.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import { catalogue } from './catalogue.ts';
import type { Group } from './control.ts';
import { words } from './words.ts';

/** What the last act came to, for the page its form sends one back to; with `group`, only of an act of that group. */
export function outcome(visit: Visit, group?: Group): Part {
  const t = words[visit.locale];
  const asked = (name: string) => visit.url.searchParams.get(name) ?? '';
  const act = catalogue[asked('done') || asked('act')];
  if (!act || (group && act.group !== group)) return null;
  if (asked('failed')) return html`<p class="notice bad" role="alert">${act.name[visit.locale]}: ${t.failed}. ${asked('failed')}</p>`;
  return asked('done') ? html`<p class="notice" role="status">${t.done}: ${act.name[visit.locale]}</p>` : null;
}
