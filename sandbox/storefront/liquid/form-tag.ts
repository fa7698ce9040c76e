import { type Context, type Emitter, Hash, type Liquid, type Parser, Tag, type TagToken, type Template, Tokenizer, type TopLevelToken } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';

/** Where each kind of form posts to; https://shopify.dev/docs/api/liquid/tags/form */
const ACTIONS: Record<string, string> = {
  activate_customer_password: '/account/activate', contact: '/contact#contact_form', create_customer: '/account', customer: '/contact#contact_form', customer_address: '/account/addresses',
  customer_login: '/account/login', currency: '/cart/update', guest_login: '/account/login', localization: '/localization', new_comment: '/comments', product: '/cart/add',
  recover_customer_password: '/account/recover', reset_customer_password: '/account/reset', storefront_password: '/password', cart: '/cart',
};

/** `{% form 'kind', object, attribute: value %}`: the form with Shopify's hidden fields. The sandbox answers only some of these addresses. */
export class FormTag extends Tag {
  private readonly kind: string;
  private readonly attributes: Hash;
  private readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const written = /^\s*['"]([\w-]+)['"]\s*((?:,\s*[\w.]+\s*(?=,|$))*)([\s\S]*)$/.exec(token.args);
    if (!written || !(written[1]! in ACTIONS)) throw new Error(`{% form ${token.args} %}: no such kind of form`);
    this.kind = written[1]!;
    this.attributes = new Hash(new Tokenizer(written[3]!.replace(/^\s*,/, '')), false);
    const stream = parser.parseStream(rest);
    stream.on('tag:endform', () => stream.stop()).on('template', (template: Template) => void this.templates.push(template)).on('end', () => {
      throw new Error('tag {% form %} is not closed');
    });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { return_to: back, ...given } = (yield this.attributes.render(context)) as Record<string, unknown>;
    const attributes = { method: 'post', action: ACTIONS[this.kind], 'accept-charset': 'UTF-8', ...given };
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value ?? ''))}"`).join('');
    emitter.write(`<form${written}><input type="hidden" name="form_type" value="${this.kind}" /><input type="hidden" name="utf8" value="✓" />`);
    if (back) emitter.write(`<input type="hidden" name="return_to" value="${escape(String(back))}" />`);
    context.push({ form: { errors: null, 'posted_successfully?': false } });
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    context.pop();
    emitter.write('</form>');
  }
}
