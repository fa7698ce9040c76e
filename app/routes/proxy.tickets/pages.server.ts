import { escaped } from '#app/desk/liquid-page.server.ts';
import type { TakenForm } from '#app/domain/channels/storefront/take-form.server.ts';
import type { RawForm } from '#app/domain/channels/storefront/ticket-form.ts';
import type { FormTopicRule } from '#app/domain/channels/storefront/topics.ts';
import { wordsFor } from '#app/locales/words.server.ts';

type Locale = 'ko' | 'en';

const STYLE = `<style>
.mend-page{max-width:40em;margin:0 auto;padding:2em 16px;line-height:1.65;word-break:keep-all;overflow-wrap:anywhere}
.mend-page *{box-sizing:border-box}
.mend-page label{display:block;margin-top:1.1em;font-size:1em;font-weight:600;color:inherit}
.mend-page input:not([type=file]),.mend-page select,.mend-page textarea{width:100%;min-height:44px;padding:.6em .8em;font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:8px}
.mend-page [aria-invalid]{border-width:2px}
.mend-page .mend-page__error{margin:.3em 0 0;font-weight:600}
.mend-page .mend-page__error::before{content:"! "}
.mend-page button{margin-top:1.5em;min-height:44px;padding:.6em 1.4em;font:inherit;font-weight:600;color:inherit;background:transparent;border:2px solid currentColor;border-radius:8px;cursor:pointer}
.mend-page .mend-page__trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
</style>`;

/** The message is here: its number, when the answer comes, where the confirmation goes. */
export function donePage(locale: Locale, taken: TakenForm, email: string): string {
  const t = wordsFor(locale, 'form');
  const lines = [t('pages.number', { number: taken.ticket.number }), taken.promise.text, ...(taken.emailed ? [t('pages.emailed', { email })] : []), ...(taken.note ? [taken.note] : [])];
  return page(locale, t('pages.doneTitle'), `${lines.map(paragraph).join('')}<p><a href="/">${escaped(t('pages.back'))}</a></p>`);
}

/** The form again with what was typed, what its topic asks, and each fault beside its field. It posts to the page's own address, wherever the proxy is. */
export function formPage(locale: Locale, raw: RawForm, errors: Record<string, string>, topics: FormTopicRule[]): string {
  const t = wordsFor(locale, 'form');
  // What was chosen stays to be chosen, though the shop no longer offers it.
  const offered = topics.filter(({ key, on }) => on || key === raw.topic).map(({ key }) => key);
  const rule = topics.find(({ key, on }) => on && key === raw.topic);
  const hint = rule?.hint[locale] ?? '';
  const summary = Object.entries(errors).map(([field, text]) => `<li><a href="#mend-${field}">${escaped(text)}</a></li>`);
  return page(
    locale,
    t('pages.checkTitle'),
    `<ul>${summary.join('')}</ul>${paragraph(t('pages.kept'))}
<form method="post" enctype="multipart/form-data" accept-charset="UTF-8">
${['locale', 'key'].map((name) => hidden(name, name === 'locale' ? locale : raw.key)).join('')}
${field('name', `type="text" autocomplete="name" required value="${escaped(raw.name)}"`)}
${field('email', `type="email" autocomplete="email" required value="${escaped(raw.email)}"`)}
${labelled('topic', true, `<select ${attributes('topic')} required><option value="">${escaped(t('fields.topicChoose'))}</option>${offered.map(option).join('')}</select>${hint ? `<p id="mend-topic-hint">${escaped(hint)}</p>` : ''}`)}
${field('orderNumber', `type="text" autocomplete="off" value="${escaped(raw.orderNumber)}"`, rule?.order === 'required')}
${labelled('message', true, `<textarea ${attributes('message')} rows="6" required>\n${escaped(raw.message)}</textarea>`)}
${labelled('photos', false, `<input ${attributes('photos')} type="file" multiple accept="image/jpeg,image/png,image/webp,image/heic,image/heif,.heic"><p>${escaped(t('fields.photosAgain'))}</p>`)}
<div class="mend-page__trap" aria-hidden="true"><label for="mend-website">${escaped(t('fields.website'))}</label><input id="mend-website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<button type="submit">${escaped(t('fields.send'))}</button>
</form>`,
  );

  function field(name: string, rest: string, required = true): string {
    return labelled(name, required, `<input ${attributes(name)} ${rest}>`);
  }
  function labelled(name: string, required: boolean, control: string): string {
    const mark = t(required ? 'fields.required' : 'fields.optional');
    const error = errors[name] ? `<p class="mend-page__error" id="mend-${name}-error">${escaped(errors[name])}</p>` : '';
    return `<label for="mend-${name}">${escaped(t(`fields.${name}`))} ${escaped(mark)}</label>${control}${error}`;
  }
  function attributes(name: string): string {
    const told = [...(errors[name] ? [`mend-${name}-error`] : []), ...(name === 'topic' && hint ? ['mend-topic-hint'] : [])];
    return `id="mend-${name}" name="${name}"${errors[name] ? ' aria-invalid="true"' : ''}${told.length ? ` aria-describedby="${told.join(' ')}"` : ''}`;
  }
  function option(topic: string): string {
    return `<option value="${topic}"${topic === raw.topic ? ' selected' : ''}>${escaped(t(`topics.${topic}`))}</option>`;
  }
}

/** Nothing was stored; the browser's own page still has the words. */
export function troublePage(locale: Locale, text: string): string {
  const t = wordsFor(locale, 'form');
  return page(locale, t('pages.notSentTitle'), paragraph(text) + paragraph(t('pages.goBack')));
}

export function leadPage(locale: Locale): string {
  const t = wordsFor(locale, 'form');
  return page(locale, t('pages.helpTitle'), `${paragraph(t('pages.helpText'))}<p><a href="/pages/help">${escaped(t('pages.helpLink'))}</a></p>`);
}

function page(locale: Locale, title: string, body: string): string {
  return `${STYLE}<div class="mend-page" lang="${locale}"><h1>${escaped(title)}</h1>${body}</div>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function hidden(name: string, value: string): string {
  return value ? `<input type="hidden" name="${name}" value="${escaped(value)}">` : '';
}
