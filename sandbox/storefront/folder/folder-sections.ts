import { sectionId } from '../apps-sections.ts';
import type { StorePage } from '../page-context.ts';
import type { Shopper } from '../shopper.ts';
import { entriesOf, groupOf, groupSectionId, renderApps, renderEntry, renderStatic } from './render-sections.ts';
import { blocksInside, openPage, templateOf } from './show-folder-page.ts';

/** One section of a theme folder, for the Section Rendering API; null when the theme has none of this id. */
export async function renderFolderSection(shopper: Shopper, page: StorePage, id: string): Promise<string | null> {
  const theme = openPage(shopper, page);
  const own = shopper.theme.sectionRendering === 'own';
  for (const [template, sections] of Object.entries(shopper.theme.templates)) {
    const index = sections.findIndex(({ key }) => key !== 'main' && sectionId(template, key) === id);
    if (index >= 0) return own && template !== page.template ? null : renderApps(theme, template, sections[index]!, index);
  }
  for (const template of own ? [page.template] : [page.template, ...theme.files.names('templates', '.json')]) {
    const found = templateOf(theme, template);
    const entry = found && 'list' in found && entriesOf(found.list).find(([key]) => sectionId(template, key) === id);
    if (entry) return renderEntry(theme, id, entry[1], 'template', 0, entry[0] === 'main' ? blocksInside(theme, entry[1], shopper.theme.templates[template] ?? []) : []);
  }
  for (const group of theme.files.names('sections', '.json')) {
    const entry = entriesOf(groupOf(theme, group) ?? { sections: {} }).find(([key]) => groupSectionId(group, key) === id);
    if (entry) return renderEntry(theme, id, entry[1], group);
  }
  return theme.files.names('sections', '.liquid').includes(id) ? renderStatic(theme, id) : null;
}
