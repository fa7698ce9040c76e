import type { PhotoPost } from '#app/desk/photo-post.server.ts';
import type { RawForm } from '#app/domain/channels/storefront/ticket-form.ts';

/** The fields of the form, as they came. */
export function readPost({ text, photos }: PhotoPost): RawForm {
  return {
    key: text('key'),
    locale: text('locale') === 'ko' || text('locale') === 'en' ? text('locale') : '',
    name: text('name'),
    email: text('email'),
    orderNumber: orderIn(text('order'), text('orderNumber')),
    topic: text('topic'),
    message: text('message'),
    website: text('website'),
    elapsed: text('elapsed'),
    work: text('work'),
    photos,
  };
}

/** The chosen order of a signed-in shopper; "+" is another one, "-" is none, and the number beside it counts then. */
function orderIn(chosen: string, typed: string): string {
  return /^[+-]?$/.test(chosen) ? typed : chosen;
}
