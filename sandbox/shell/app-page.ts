import { frame } from '#sandbox/pages/frame.ts';
import { type Html, html, raw } from '#sandbox/pages/html.ts';
import { handleOf, isOwner, numberOf, staffName, type Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import { hostParameter, LAUNCH_PARAMETERS, launchAddress } from './signed-launch.ts';
import { words } from './words.ts';

/** The page that frames the app. `path` is the app's own; the shell's `locale` and `as` are not passed on. */
export async function appPage(visit: Visit, path: string): Promise<Html> {
  const query = new URLSearchParams(visit.url.search);
  for (const name of ['locale', 'as']) query.delete(name);
  const source = await launchAddress(visit, path, query);
  const t = words[visit.locale];
  return frame(visit, {
    title: t.frameTitle,
    current: 'app',
    bare: true,
    head: html`<link rel="stylesheet" href="/shell.css" />`,
    body: html`
      <div id="save-bar" role="region" aria-label="${t.save}" hidden><span aria-live="polite">${t.unsaved}</span>
        <button type="button" id="save-bar-discard">${t.discard}</button><button type="button" id="save-bar-save" class="main">${t.save}</button></div>
      <div class="app-bar"><span id="app-breadcrumb"></span><h1 id="app-title">${t.frameTitle}</h1><div class="row" id="app-actions"></div></div>
      <div id="app-loading" hidden></div>
      <iframe id="app-frame" name="app-iframe" title="${t.frameTitle}" src="${source}" allow="clipboard-read; clipboard-write; fullscreen"></iframe>
      <div id="toasts" role="status" aria-live="polite"></div>
      <dialog id="shell-dialog"><form method="dialog"><h2></h2><p></p><div class="row"><button value="no"></button><button value="yes" class="main"></button></div></form></dialog>
      <script type="application/json" id="app-settings">${settings(visit)}</script>
      <script src="/shell.js"></script>`,
  });
}

function settings(visit: Visit): Html {
  const { store, shop, staff, locale } = visit;
  const t = words[locale];
  const body = {
    appOrigin: new URL(store.origins.app).origin,
    base: `/store/${handleOf(shop)}/apps/mend`,
    shop: shop.domain,
    host: hostParameter(visit),
    staff: staff ? numberOf(staff.id) : '',
    locale,
    label: shared[locale].label,
    ownParameters: LAUNCH_PARAMETERS,
    user: staff ? { id: Number(numberOf(staff.id)), name: staffName(staff), email: staff.email, accountAccess: isOwner(staff) ? 'Full access' : 'Limited access' } : {},
    words: { save: t.save, discard: t.discard, leave: t.leave, stay: t.stay, leaveTitle: t.leaveTitle, leaveText: t.leaveText, discardTitle: t.discardTitle, close: t.close, allow: t.allow, decline: t.decline, scopesTitle: t.scopesTitle },
  };
  return raw(JSON.stringify(body).replaceAll('<', '\\u003c'));
}
