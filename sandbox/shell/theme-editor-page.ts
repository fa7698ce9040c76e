import { link } from '#sandbox/pages/frame.ts';
import { type Html, html } from '#sandbox/pages/html.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import { readBlock, type BlockSetting } from '#sandbox/storefront/theme-block.ts';
import { themeOf } from '#sandbox/storefront/theme.ts';
import { actButton } from './act-button.ts';
import { words } from './words.ts';

/** The stand-in for the theme editor: puts the help block on the theme or takes it off, and sets its settings. */
export function themeEditorPage(visit: Visit): Html {
  const t = words[visit.locale];
  const theme = themeOf(visit.store.sandbox.world, visit.shop);
  const front = `${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}/pages/help`;
  return html`<div class="head"><h1>${t.editor}</h1><a class="button" href="${front}" target="_blank" rel="noopener">${t.preview} ↗</a></div>
    <section class="card"><p>${t.editorWhy}</p><p><strong>${theme.helpBlock ? t.blockOn : t.blockOff}</strong></p>
      ${actButton(visit, 'help-block', { on: String(!theme.helpBlock) }, theme.helpBlock ? t.removeBlock : t.addBlock, theme.helpBlock ? 'grave' : 'main')}</section>
    ${theme.helpBlock ? settingsCard(visit, theme.blockSettings) : null}
    <iframe src="${front}" title="${t.preview}" style="width:100%;height:640px;border:1px solid var(--line);border-radius:14px;background:#fff"></iframe>`;
}

function settingsCard(visit: Visit, changed: Record<string, unknown>): Html {
  const t = words[visit.locale];
  const { settings } = readBlock(visit.store.app.extensionDir, visit.locale);
  return html`<section class="card"><h2>${t.blockSettings}</h2>
    <form method="post" action="/controls/api/block-settings">
      <input type="hidden" name="shop" value="${visit.shop.domain}" /><input type="hidden" name="back" value="${link(visit, visit.url.pathname + visit.url.search)}" />
      ${settings.map((setting) => field(setting, changed[setting.id] ?? setting.default))}
      <div class="row" style="margin-top:12px"><button class="main">${t.saveSettings}</button></div></form></section>`;
}

function field(setting: BlockSetting, value: unknown): Html {
  const id = `setting-${setting.id}`;
  const name = `settings.${setting.id}`;
  const hint = setting.info ? html`<p class="soft small">${setting.info}</p>` : null;
  if (setting.type === 'checkbox') {
    return html`<p><label class="inline"><input type="hidden" name="${name}" value="false" /><input type="checkbox" name="${name}" value="true" ${value ? html`checked` : null} />${setting.label}</label></p>${hint}`;
  }
  return html`<p><label for="${id}">${setting.label}</label><input id="${id}" name="${name}" value="${String(value ?? '')}" size="40" /></p>${hint}`;
}
