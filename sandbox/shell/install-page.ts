import { type Html, html } from '#sandbox/pages/html.ts';
import { handleOf, type Visit } from '#sandbox/pages/store.ts';
import { link } from '#sandbox/pages/frame.ts';
import { askedScopes, grantedScopes } from '#sandbox/controls/installation.ts';
import { actButton } from './act-button.ts';
import { words } from './words.ts';

/** What a merchant sees before the app is in the store. */
export function installPage(visit: Visit): Html {
  const t = words[visit.locale];
  return html`<section class="card" style="max-width:560px;margin:40px auto"><h1>${t.notInstalled}</h1>
    <h2 style="margin-top:16px">${t.wants}</h2><ul>${askedScopes(visit.store.app).required.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>
    ${actButton(visit, 'install', {}, t.install, 'main')}</section>`;
}

/** The consent page behind `https://{shop}/admin/oauth/install`: the app wants scopes it does not hold. */
export function consentPage(visit: Visit): Html {
  const t = words[visit.locale];
  const held = grantedScopes(visit.store, visit.shop);
  const optional = (visit.url.searchParams.get('optional_scopes') ?? '').split(',').filter(Boolean);
  const wanted = [...askedScopes(visit.store.app).required, ...optional].filter((scope) => !held.includes(scope));
  const back = link(visit, `/store/${handleOf(visit.shop)}/apps/mend`);
  return html`<section class="card" style="max-width:560px;margin:40px auto"><h1>${t.scopesTitle}</h1>
    <ul>${wanted.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>
    <form method="post" action="/controls/api/grant-scopes" class="row">
      <input type="hidden" name="shop" value="${visit.shop.domain}" /><input type="hidden" name="scopes" value="${wanted.join(',')}" /><input type="hidden" name="back" value="${back}" />
      <button class="main">${t.allow}</button><a class="button" href="${back}">${t.decline}</a></form></section>`;
}
