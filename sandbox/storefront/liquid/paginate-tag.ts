import { type Context, type Emitter, type Liquid, type Parser, Tag, type TagToken, type Template, type TopLevelToken, Value } from 'liquidjs';

/** Shopify's bounds: https://shopify.dev/docs/api/liquid/tags/paginate */
const MOST_A_PAGE = 250;

/**
 * `{% paginate array by n %}`: within it the array shows only the page that the address asks for (`?page=`),
 * and `paginate` tells which that is.
 */
export class PaginateTag extends Tag {
  private readonly array: Value;
  private readonly path: string[];
  private readonly size: Value;
  private readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const written = /^\s*([\w.-]+)\s+by\s+([\w.-]+)/.exec(token.args);
    if (!written) throw new Error(`{% paginate ${token.args} %} is not of the form "array by number"`);
    this.array = new Value(written[1]!, liquid);
    this.path = written[1]!.split('.');
    this.size = new Value(written[2]!, liquid);
    const stream = parser.parseStream(rest);
    stream.on('tag:endpaginate', () => stream.stop()).on('template', (template: Template) => void this.templates.push(template)).on('end', () => {
      throw new Error('tag {% paginate %} is not closed');
    });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const items = (yield this.array.value(context, false)) as unknown[] | undefined;
    const size = Math.min(Math.max(Number(yield this.size.value(context, false)) || 50, 1), MOST_A_PAGE);
    const pages = paginate(items ?? [], size, Number(context.globals['$page' as never]) || 1, String((context.globals as { request?: { path?: string } }).request?.path ?? ''));
    const shown = narrowed(context.getSync([this.path[0]!]), this.path.slice(1), (items ?? []).slice(pages.current_offset, pages.current_offset + size));
    context.push({ paginate: pages, [this.path[0]!]: shown });
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    context.pop();
  }
}

function paginate(items: unknown[], size: number, asked: number, path: string) {
  const pages = Math.ceil(items.length / size);
  const current = Math.max(1, Math.floor(asked));
  const part = (page: number, title = String(page)) => ({ title, url: `${path}?page=${page}`, is_link: page !== current });
  return {
    page_size: size, current_page: current, current_offset: (current - 1) * size, items: items.length, pages, page_param: 'page',
    parts: Array.from({ length: pages }, (_, index) => part(index + 1)),
    previous: current > 1 ? part(current - 1, '«') : null,
    next: current < pages ? part(current + 1, '»') : null,
  };
}

/** A copy of `root` with what stands at `path` replaced. */
function narrowed(root: unknown, path: string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const branch = (root ?? {}) as Record<string, unknown>;
  return { ...branch, [name]: narrowed(branch[name], rest, value) };
}
