import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import { withQuery } from '#sandbox/pages/locale.ts';
import type { Visit } from '#sandbox/pages/store.ts';

/** A button that posts one act to the controls and comes back here. */
export function actButton(visit: Visit, act: string, fields: Record<string, string>, label: string, kind = '', more: Part = null): Html {
  return html`<form method="post" action="/controls/api/${act}" class="row" style="margin-top:10px">
    <input type="hidden" name="shop" value="${visit.shop.domain}" /><input type="hidden" name="back" value="${withQuery(visit.url, { done: null, failed: null, act: null })}" />
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}${more}
    <button class="${kind}">${label}</button></form>`;
}
