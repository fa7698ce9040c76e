import { type Context, type Emitter, type Liquid, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { shopifyLiquid, type ShopifyLiquidOptions } from '../liquid/shopify-liquid.ts';

/** Told once for each thing that a theme asks for and the sandbox cannot do. */
export type Tell = (problem: string) => void;

/** Tags of Liquid that stand inside or end another. */
const PARTS = /^(?:end\w+|els(?:e|if)|when|break|continue)$/;

/** Shopify's Liquid for themes of other people: what it cannot do is told and passed over, so that the rest of the page stands. */
export function tolerantLiquid(options: ShopifyLiquidOptions, tell: Tell): Liquid {
  const liquid = shopifyLiquid(options);
  const replaced = liquid as unknown as { filters: Record<string, unknown>; renderer: Liquid['renderer'] };
  replaced.filters = passOver(liquid.filters, tell);
  const plain = liquid.renderer;
  replaced.renderer = Object.assign(Object.create(plain) as Liquid['renderer'], {
    renderTemplates: (templates: Template[], context: Context, emitter?: Emitter) => plain.renderTemplates(templates.map((template) => tolerant(template, tell)), context, emitter),
  });
  return liquid;
}

/** Parses one file; tags that the sandbox does not know are stood in for, and a file that cannot be read is told and left out. */
export function parseTolerantly(liquid: Liquid, source: string, name: string, tell: Tell): Template[] {
  const plain = withoutComments(source).replace(/(divided_by:\s*\d+)\.0+\b/g, '$1, true');
  standIn(liquid, plain, name, tell);
  try {
    return liquid.parse(plain, name);
  } catch (error) {
    tell(`${name} cannot be rendered: ${message(error)}`);
    return [];
  }
}

/** The same lines with nothing left inside comments: what stands there need not be Liquid. */
function withoutComments(source: string): string {
  return source.replace(/(\{%-?\s*comment\s*-?%\})([\s\S]*?)(?=\{%-?\s*endcomment\s*-?%\})/g, (_, tag: string, inside: string) => tag + inside.replace(/[^\n]/g, ''));
}

/** Gives every tag that the source uses and nobody knows a stand-in: its content, where it has an end, else nothing. */
export function standIn(liquid: Liquid, source: string, name: string, tell: Tell): void {
  for (const [, tag] of source.matchAll(/\{%-?\s*([a-z_]\w*)/g)) {
    if (liquid.tags[tag!] || PARTS.test(tag!)) continue;
    const closed = new RegExp(`\\{%-?\\s*end${tag}\\b`).test(source);
    tell(`${name}: the sandbox has no {% ${tag} %}`);
    liquid.registerTag(tag!, closed ? contentOf(tag!) : { render: () => '' });
  }
}

/** What went wrong, in one line. */
export function message(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

/** A template whose failing is told, and leaves a comment. */
function tolerant(template: Template, tell: Tell): Template {
  return {
    token: template.token,
    *render(context: Context, emitter: Emitter): Generator<unknown, unknown, unknown> {
      try {
        return yield template.render(context, emitter);
      } catch (error) {
        tell(message(error));
        return `<!-- Liquid error: ${message(error).replaceAll('--', '- -')} -->`;
      }
    },
  } as Template;
}

function contentOf(tag: string) {
  return {
    parse(this: { templates: Template[]; liquid: Liquid }, _token: TagToken, rest: TopLevelToken[]): void {
      this.templates = [];
      const stream = this.liquid.parser.parseStream(rest);
      stream.on(`tag:end${tag}`, () => stream.stop()).on('template', (template: Template) => void this.templates.push(template));
      stream.start();
    },
    *render(this: { templates: Template[]; liquid: Liquid }, context: Context, emitter: Emitter): Generator<unknown, void, string> {
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    },
  } as never;
}

/** Filters: unknown ones hand on what they were given; those that fail are told, and do the same. */
function passOver(filters: Liquid['filters'], tell: Tell): Record<string, unknown> {
  return new Proxy(filters, {
    get(all, name: string) {
      const filter = all[name] as unknown;
      if (typeof filter === 'object' && filter) return filter;
      if (typeof filter !== 'function' || !Object.hasOwn(all, name)) {
        return (value: unknown) => {
          tell(`the sandbox has no filter ${name}`);
          return value;
        };
      }
      return function attempt(this: unknown, ...given: unknown[]): unknown {
        try {
          return (filter as (...given: unknown[]) => unknown).apply(this, given);
        } catch (error) {
          tell(message(error));
          return '';
        }
      };
    },
  });
}
