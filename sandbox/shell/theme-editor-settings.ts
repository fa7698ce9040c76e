import { link } from '#sandbox/pages/frame.ts';
import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import type { Block, BlockSetting, SettingsNote } from '#sandbox/storefront/theme-block.ts';
import { TEXT_PAGES } from '#sandbox/storefront/text-pages.ts';
import { words } from './words.ts';

/** A block's settings as the theme editor asks for them; `whose` says which block or embed they are saved for. */
export function settingsForm(visit: Visit, block: Block, changed: Record<string, unknown>, whose: Record<string, string>): Part {
  const t = words[visit.locale];
  if (block.settings.length === 0) return null;
  const prefix = Object.values(whose).join('-').replace(/[^\w-]/g, '_');
  return html`<form method="post" action="/controls/api/block-settings" aria-label="${t.blockSettings}: ${block.name}">
      <input type="hidden" name="shop" value="${visit.shop.domain}" /><input type="hidden" name="back" value="${link(visit, visit.url.pathname + visit.url.search)}" />
      ${Object.entries(whose).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${block.form.map((one) => ('id' in one ? field(one, changed[one.id] ?? one.default, `${prefix}-${one.id}`) : note(one)))}
      <div class="row" style="margin-top:12px"><button class="main">${t.saveSettings}</button></div></form>`;
}

function note({ type, content }: SettingsNote): Html {
  return type === 'header' ? html`<h4>${content}</h4>` : html`<p class="soft small">${content}</p>`;
}

function field(setting: BlockSetting, value: unknown, id: string): Html {
  const name = `settings.${setting.id}`;
  const hint = setting.info ? html`<p class="soft small">${setting.info}</p>` : null;
  if (setting.type === 'checkbox') {
    return html`<p><label class="inline"><input type="hidden" name="${name}" value="false" /><input type="checkbox" name="${name}" value="true" ${value ? html`checked` : null} />${setting.label}</label></p>${hint}`;
  }
  return html`<p><label for="${id}">${setting.label}</label>${control(setting, String(value ?? ''), id, name)}</p>${hint}`;
}

function control(setting: BlockSetting, value: string, id: string, name: string): Html {
  const option = (one: string, label: string) => html`<option value="${one}" ${one === value ? html`selected` : null}>${label}</option>`;
  switch (setting.type) {
    case 'select':
    case 'radio':
    case 'text_alignment': return html`<select id="${id}" name="${name}">${(setting.options ?? []).map(({ value: one, label }) => option(one, label))}</select>`;
    case 'page': return html`<select id="${id}" name="${name}">${option('', '–')}${TEXT_PAGES.map(({ handle }) => option(handle, handle))}</select>`;
    case 'range': return html`<input type="range" id="${id}" name="${name}" min="${setting.min ?? 0}" max="${setting.max ?? 100}" step="${setting.step ?? 1}" value="${value}" />`;
    case 'textarea':
    case 'richtext':
    case 'html': return html`<textarea id="${id}" name="${name}" rows="3" cols="40">${value}</textarea>`;
    default: return html`<input id="${id}" name="${name}" value="${value}" size="40" />`;
  }
}
