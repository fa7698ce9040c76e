import { formatWhen } from '#sandbox/pages/format.ts';
import { refundsTakeTime } from '#sandbox/state/refund-pace.ts';
import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import { withQuery } from '#sandbox/pages/locale.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import { placesOf } from '#sandbox/storefront/placing.ts';
import { themeOf } from '#sandbox/storefront/theme.ts';
import { catalogue } from './catalogue.ts';
import type { Control, Field, Group } from './control.ts';
import { FAULTS } from './fault-choices.ts';
import { grantedScopes, isInstalled } from './installation.ts';
import { outcome } from './outcome.ts';
import { words } from './words.ts';

const GROUPS: Group[] = ['clock', 'orders', 'webhooks', 'faults', 'tokens', 'app', 'storefront'];

/** The page with every control, each with the one line that says what it does. */
export function controlsPage(visit: Visit): Html {
  const t = words[visit.locale];
  return html`<div class="head"><div><h1>${t.title}</h1><p class="soft">${t.intro}</p></div>
      <p><span class="soft">${t.now}</span><br /><strong><time datetime="${visit.store.sandbox.world.now().toISOString()}">${formatWhen(visit.store.sandbox.world.now().toISOString(), visit.locale)}</time></strong></p></div>
    ${GROUPS.map((group) => html`<h2 id="${group}" style="margin:24px 0 10px">${t.groups[group]}</h2>${outcome(visit, group)}${stateOf(visit, group)}
      <div class="grid">${Object.entries(catalogue).filter(([, control]) => control.group === group && !control.doorOnly).map(([act, control]) => card(visit, act, control))}</div>`)}`;
}

function card(visit: Visit, act: string, control: Control): Html {
  const back = withQuery(visit.url, { done: null, failed: null, act: null });
  const onOff = control.fields.length === 1 && control.fields[0]!.kind === 'flag';
  const buttons = onOff
    ? html`<button name="on" value="true">${words[visit.locale].yes}</button><button name="on" value="false">${words[visit.locale].no}</button>`
    : html`<button class="${control.grave ? 'grave' : ''}">${control.name[visit.locale]}</button>`;
  return html`<section class="card" aria-labelledby="${act}-name"><h3 id="${act}-name">${control.name[visit.locale]} ${switchState(visit, act)}</h3>
    <p class="soft small">${control.does[visit.locale]}</p>
    <form method="post" action="/controls/api/${act}" class="row">
      <input type="hidden" name="shop" value="${visit.shop.domain}" /><input type="hidden" name="back" value="${back}#${control.group}" />
      ${onOff ? null : control.fields.map((field) => input(visit, act, field))}${buttons}</form></section>`;
}

function input(visit: Visit, act: string, field: Field): Html {
  const id = `${act}-${field.name}`;
  if (field.kind === 'hidden') return html`<input type="hidden" name="${field.name}" value="${field.value}" />`;
  const label = field.label?.[visit.locale] ?? field.name;
  if (field.kind === 'flag') return html`<label class="inline"><input type="checkbox" name="${field.name}" value="true" ${modeOn(visit, act, field.name) ? html`checked` : null} />${label}</label>`;
  if (field.kind === 'choice') return html`<div><label for="${id}">${label}</label><select id="${id}" name="${field.name}">${field.choices?.map((choice) => html`<option value="${choice.value}">${choice[visit.locale]}</option>`)}</select></div>`;
  const value = act === 'change-scopes' ? grantedScopes(visit.store, visit.shop).join(',') : (field.value ?? '');
  return html`<div><label for="${id}">${label}</label><input id="${id}" name="${field.name}" value="${value}" ${field.kind === 'number' ? html`inputmode="numeric" size="8"` : html`size="20"`} ${field.required ? html`required` : null} /></div>`;
}

function modeOn(visit: Visit, act: string, name: string): boolean {
  return act === 'webhooks-mode' && Boolean(visit.store.sandbox.webhooks.mode[name as 'twice']);
}

/** Whether a switch is on, where the world knows. */
function switchState(visit: Visit, act: string): Part {
  const { sandbox } = visit.store;
  const theme = themeOf(sandbox.world, visit.shop);
  const states: Record<string, boolean> = {
    'help-block': placesOf(theme, 'help').length > 0,
    'storefront-password': theme.passwordPage,
    'protected-data': sandbox.protectedDataApproved !== false && sandbox.protectedDataApproved !== 'none',
    'slow-refunds': refundsTakeTime(sandbox.world, visit.shop),
    'read-all-orders': grantedScopes(visit.store, visit.shop).includes('read_all_orders'),
  };
  if (!(act in states)) return null;
  return states[act] ? html`<span class="badge good">${words[visit.locale].nowOn}</span>` : html`<span class="badge">${words[visit.locale].nowOff}</span>`;
}

function stateOf(visit: Visit, group: Group): Part {
  const t = words[visit.locale];
  if (group === 'app') return html`<p class="soft">${isInstalled(visit.store, visit.shop) ? t.installed : t.notInstalled}</p>`;
  if (group === 'faults') {
    const armed = visit.store.sandbox.faults.armed();
    return html`<p class="soft">${t.armed}: ${armed.length ? armed.map((fault) => `${FAULTS.find(({ value }) => value === fault.kind)![visit.locale]} × ${fault.times}${fault.operation ? ` (${fault.operation})` : ''}`).join(', ') : t.noFaults}</p>`;
  }
  return group === 'webhooks' ? deliveries(visit) : null;
}

function deliveries(visit: Visit): Html {
  const t = words[visit.locale];
  const last = visit.store.sandbox.webhooks.deliveries().filter((one) => one.shop === visit.shop.domain).slice(-8).reverse();
  if (last.length === 0) return html`<p class="soft">${t.noDeliveries}</p>`;
  return html`<section class="card"><h3>${t.deliveries}</h3><div class="scroll"><table><tbody>${last.map((one) => html`<tr>
    <td><code>${one.topic}</code></td><td>${formatWhen(one.triggeredAt, visit.locale)}</td><td>${one.attempts.map((attempt) => String(attempt.status)).join(', ') || '…'}</td>
    <td><form method="post" action="/controls/api/redeliver"><input type="hidden" name="back" value="${withQuery(visit.url, { done: null, failed: null })}#webhooks" /><input type="hidden" name="webhookId" value="${one.webhookId}" /><button>${t.again}</button></form></td></tr>`)}</tbody></table></div></section>`;
}
