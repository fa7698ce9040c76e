import { type Context, type Emitter, type Liquid, type Parser, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs';

/** `{% style %}`: an ordinary style element, its Liquid rendered. */
export class StyleTag extends Tag {
  private readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const stream = parser.parseStream(rest);
    stream.on('tag:endstyle', () => stream.stop()).on('template', (template: Template) => void this.templates.push(template)).on('end', () => {
      throw new Error('tag {% style %} is not closed');
    });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
    emitter.write('<style data-shopify>');
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    emitter.write('</style>');
  }
}
