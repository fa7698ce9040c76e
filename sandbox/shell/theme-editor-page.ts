import { outcome } from '#sandbox/controls/outcome.ts';
import { link } from '#sandbox/pages/frame.ts';
import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import { withQuery } from '#sandbox/pages/locale.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import { type Place, placesOn } from '#sandbox/storefront/placing.ts';
import { EDITOR_PARAMETER } from '#sandbox/storefront/shopper.ts';
import { type Block, readBlocks } from '#sandbox/storefront/theme-block.ts';
import { type Theme, themeOf } from '#sandbox/storefront/theme.ts';
import { actButton } from './act-button.ts';
import { settingsForm } from './theme-editor-settings.ts';
import { templateOf, TEMPLATES, type Template } from './theme-editor-templates.ts';
import { words } from './words.ts';

interface Editor {
  visit: Visit;
  theme: Theme;
  template: Template;
  blocks: Block[];
}

/** The stand-in for the theme editor: app blocks on each template, their settings, embeds, colours and a preview. */
export function themeEditorPage(visit: Visit): Html {
  const t = words[visit.locale];
  const editor: Editor = { visit, theme: themeOf(visit.store.sandbox.world, visit.shop), template: templateOf(visit), blocks: readBlocks(visit.store.app.extensionDir, visit.locale) };
  const { path } = editor.template;
  const front = `${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}${path === '/' && visit.locale === 'en' ? '' : path}`;
  return html`<div class="head"><h1>${t.editor}</h1><a class="button" href="${front}" target="_blank" rel="noopener">${t.preview} ↗</a></div>
    <p class="soft">${t.editorWhy}</p>${outcome(visit)}${templateChoice(editor)}${asked(editor)}
    <div class="two"><div>${preview(editor, front)}</div><div>
      <section class="card" aria-labelledby="blocks"><h2 id="blocks">${t.blocksOn} ${editor.template[visit.locale]}</h2>
        ${placesOn(editor.theme, editor.template.name).map((place) => placed(editor, place))}${choices(editor)}</section>
      ${embeds(editor)}${palette(editor)}</div></div>`;
}

function templateChoice({ visit, template }: Editor): Html {
  return html`<nav class="row" style="margin-bottom:16px" aria-label="${words[visit.locale].templates}">${TEMPLATES.map((one) => html`<a class="button${one.name === template.name ? ' main' : ''}" href="${withQuery(visit.url, { template: one.name, addAppBlockId: null, activateAppId: null, context: null, target: null, done: null, failed: null, act: null })}"
    ${one.name === template.name ? html`aria-current="page"` : null}>${one[visit.locale]}</a>`)}</nav>`;
}

/** What a deep link of the app asks for; at Shopify too the merchant has to save it. */
function asked({ visit, theme, template, blocks }: Editor): Part {
  const t = words[visit.locale];
  const named = (name: string) => blocks.find(({ handle }) => `${visit.store.app.clientId}/${handle}` === visit.url.searchParams.get(name));
  const [block, embed] = [named('addAppBlockId'), named('activateAppId')];
  const missing = !block && !embed && (visit.url.searchParams.has('addAppBlockId') || visit.url.searchParams.has('activateAppId'));
  if (missing) return html`<section class="card"><p role="alert">${t.noSuchBlock}</p></section>`;
  const target = visit.url.searchParams.get('target') ?? 'newAppsSection';
  const here = { ...visit, url: new URL(withQuery(visit.url, { addAppBlockId: null, activateAppId: null, target: null }), visit.url) };
  if (block && block.target === 'section') {
    return html`<section class="card" aria-label="${t.toSave}"><p>${t.blockAsked(block.name, template[visit.locale])}</p>${actButton(here, 'theme-block-add', { template: template.name, handle: block.handle, target: /^(?:mainSection$|sectionId:)/.test(target) ? target : 'newAppsSection' }, t.saveTheme, 'main')}</section>`;
  }
  if (!embed || embed.target === 'section' || theme.embeds[embed.handle]?.on) return null;
  return html`<section class="card" aria-label="${t.toSave}"><p>${t.embedAsked(embed.name)}</p>${actButton(here, 'theme-embed', { handle: embed.handle, on: 'true' }, t.saveTheme, 'main')}</section>`;
}

function placed({ visit, template, blocks }: Editor, { section, block }: Place): Part {
  const t = words[visit.locale];
  const known = blocks.find(({ handle }) => handle === block.handle);
  if (!known) return null;
  return html`<details class="thread"><summary><strong>${known.name}</strong> <span class="soft small">${section.key}</span></summary>
    ${settingsForm(visit, known, block.settings, { template: template.name, block: block.id })}
    ${actButton(visit, 'theme-block-remove', { template: template.name, block: block.id }, `${t.removeBlock}: ${known.name}`, 'grave')}</details>`;
}

function choices({ visit, template, blocks }: Editor): Html {
  const t = words[visit.locale];
  const choice = html`<div><label for="handle">${t.block}</label><select id="handle" name="handle">${blocks.filter(({ target }) => target === 'section').map((block) => html`<option value="${block.handle}">${block.name}</option>`)}</select></div>
    <div><label for="target">${t.where}</label><select id="target" name="target"><option value="newAppsSection">${t.below}</option><option value="mainSection">${t.inside}</option></select></div>`;
  return html`<h3 style="margin-top:16px">${t.addBlock}</h3>${actButton(visit, 'theme-block-add', { template: template.name }, t.addBlock, '', choice)}`;
}

function embeds({ visit, theme, blocks }: Editor): Html {
  const t = words[visit.locale];
  const all = blocks.filter(({ target }) => target !== 'section');
  return html`<section class="card" aria-labelledby="embeds"><h2 id="embeds">${t.embeds}</h2>${all.length ? null : html`<p class="soft">${t.noEmbeds}</p>`}${all.map((block) => {
    const on = Boolean(theme.embeds[block.handle]?.on);
    return html`<h3>${block.name} ${on ? html`<span class="badge good">${t.on}</span>` : html`<span class="badge">${t.off}</span>`}</h3>
      ${actButton(visit, 'theme-embed', { handle: block.handle, on: String(!on) }, on ? t.switchOff : t.switchOn)}
      ${on ? settingsForm(visit, block, theme.embeds[block.handle]!.settings, { embed: block.handle }) : null}`;
  })}</section>`;
}

function palette({ visit, theme }: Editor): Html {
  const t = words[visit.locale];
  const other = theme.palette === 'light' ? 'dark' : 'light';
  return html`<section class="card"><h2>${t.palette}</h2><p>${theme.palette === 'light' ? t.light : t.dark}</p>${actButton(visit, 'theme-palette', { palette: other }, other === 'light' ? t.light : t.dark)}</section>`;
}

function preview({ visit }: Editor, front: string): Html {
  const t = words[visit.locale];
  const phone = visit.url.searchParams.get('preview') === 'phone';
  const width = phone ? '390px' : '100%';
  return html`<p class="row" style="margin-bottom:10px"><a class="button"href="${link(visit, withQuery(visit.url, { preview: phone ? null : 'phone' }))}">${phone ? t.previewDesk : t.previewPhone}</a></p>
    <iframe src="${front}?${EDITOR_PARAMETER}=1" title="${t.preview}" style="width:${width};max-width:100%;height:760px;border:1px solid var(--line);border-radius:14px;background:#fff"></iframe>`;
}
