import { type Context, type Emitter, Hash, RenderTag, Tag, type TagToken, type TopLevelToken, Tokenizer, Value } from 'liquidjs';
import type { Liquid, Parser } from 'liquidjs';
import type { FolderTheme } from './folder-theme.ts';
import { renderBlockEntry, renderBlocks, type SectionObject, type Standing } from './render-blocks.ts';
import { renderGroup, renderStatic } from './render-sections.ts';

/** `closest.product: value` among a tag's arguments: what blocks within find as the nearest product. */
const CLOSEST = /,?\s*closest\.(\w+):\s*([\w.[\]'"-]+)/g;

/** The tags that only themes have: sections, section groups, their blocks, and app blocks inside sections. */
export function folderTags(theme: FolderTheme): void {
  const { liquid } = theme;
  liquid.registerTag('section', named(async (name) => renderStatic(theme, name)));
  liquid.registerTag('sections', named(async (name) => renderGroup(theme, name)));
  liquid.registerTag('content_for', contentFor(theme));
  liquid.registerTag('layout', { render: () => '' });
  liquid.registerTag('render', renderOf(theme));
}

/** Which layout a Liquid template asks for: `false` for none. */
export function layoutAsked(source: string): string | false | undefined {
  const asked = /\{%-?\s*layout\s+(none|['"][\w.-]+['"])\s*-?%\}/.exec(source)?.[1];
  return asked === undefined ? undefined : asked === 'none' ? false : asked.slice(1, -1);
}

/** A tag that takes a name in quotes and writes what `draw` answers. */
function named(draw: (name: string) => Promise<string>) {
  return {
    parse(this: { file: string }, token: TagToken): void {
      this.file = /['"]([^'"]+)['"]/.exec(token.args)?.[1] ?? token.args.trim();
    },
    async render(this: { file: string }): Promise<string> {
      return draw(this.file);
    },
  } as never;
}

/** `{% content_for 'blocks' %}` and `{% content_for 'block', type: …, id: … %}`. */
function contentFor(theme: FolderTheme) {
  return class extends Tag {
    private readonly kind: string;
    private readonly given: Hash;
    private readonly closest: [name: string, value: Value][];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.kind = /^\s*['"](\w+)['"]/.exec(token.args)?.[1] ?? '';
      this.closest = [...token.args.matchAll(CLOSEST)].map(([, name, value]) => [name!, new Value(value!, liquid)]);
      this.given = new Hash(new Tokenizer(token.args.replace(/^\s*['"]\w+['"]\s*,?/, '').replace(CLOSEST, '')), false);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const standing = context.getSync(['$standing']) as Standing | undefined;
      if (!standing) throw new Error('content_for stands outside of a section');
      const given = (yield this.given.render(context)) as Record<string, unknown>;
      const closest: Record<string, unknown> = { ...(context.getSync(['closest']) as Record<string, unknown> | undefined) };
      for (const [name, value] of this.closest) closest[name] = yield value.value(context, false);
      standing.closest = closest;
      emitter.write((yield this.kind === 'blocks' ? renderBlocks(theme, standing) : renderFixed(theme, standing, given)) as string);
    }
  };
}

/** A block that the Liquid itself places; its settings are under its id where the merchant changed them. */
function renderFixed(theme: FolderTheme, standing: Standing, { type, id, ...more }: Record<string, unknown>): Promise<string> {
  const known = standing.blocks.find(([one]) => one === id)?.[1];
  return renderBlockEntry(theme, standing, String(id), known ?? { type: String(type), static: true }, more);
}

/** `{% render block %}` draws an app block (or a theme block) of the section; every other `render` is a snippet. */
function renderOf(theme: FolderTheme) {
  return class extends RenderTag {
    private readonly block: boolean;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      const block = /^\s*[a-z_]\w*\s*$/.test(token.args);
      if (block) Object.defineProperty(token, 'tokenizer', { value: new Tokenizer("'block'") });
      super(token, rest, liquid, parser);
      this.block = block;
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      if (!this.block) return yield* super.render(context, emitter) as Generator<unknown, void, unknown>;
      const standing = context.getSync(['$standing']) as Standing | undefined;
      const { id } = (context.getSync(['block']) ?? {}) as { id?: string };
      const section = context.getSync(['section']) as SectionObject | undefined;
      const entry = standing?.blocks.find(([one]) => one === id) ?? null;
      if (!standing || !section || !entry) throw new Error('{% render block %} stands outside of a loop over section.blocks');
      emitter.write((yield renderBlockEntry(theme, standing, entry[0], entry[1], {})) as string);
    }
  };
}
