import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { helpSample, manyArticles, published } from './help-sample.ts';
import { renderBlock, wordsOf, type BlockOptions } from './render-block.ts';

const render = (options: Partial<BlockOptions> = {}) => renderBlock({ locale: 'ko', block: 'faq', store: helpSample(), ...options });
const ids = (html: string) => [...html.matchAll(/<h3 dir="auto">([^<]*)<\/h3>/g)].map((match) => faqSample.locales.ko.find(({ title }) => title === match[1])?.id);
const told = (html: string): any => JSON.parse(/application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? 'null');

describe('what it shows', () => {
  it.each<[Record<string, string | number>, string[]]>([
    [{}, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
    [{ most: 2 }, ['a1', 'a2']],
    [{ sections: 'payment, delivery' }, ['a5', 'a1', 'a2']],
    [{ sections: '교환·반품' }, ['a3', 'a4']],
    [{ articles: 'a4, a1', sections: 'payment' }, ['a4', 'a1']],
    [{ articles: 'https://fieldcup.example/pages/help#mend-a-a2' }, ['a2']],
    [{ sections: 'nothing' }, []],
  ])('is what the merchant chose, in that order: %j', async (settings, expected) => {
    expect(ids(await render({ settings }))).toEqual(expected);
    expect(ids(await render({ settings: { ...settings, sections: settings.sections === '교환·반품' ? 'returns' : settings.sections }, store: {}, faq: faqSample }))).toEqual(expected);
  });

  it('opens without a script: native details, bodies in the page', async () => {
    const html = await render({ settings: { open_first: true } });
    expect(html.split('<details').length - 1).toBe(6);
    expect(html.match(/<details[^>]*\sopen\s*>/g)).toHaveLength(1);
    for (const { body } of faqSample.locales.ko) expect(html).toContain(body);
    expect(html.replace(/<script type="application\/ld\+json">/g, '')).not.toContain('<script');
  });

  it('is nothing without articles, and a marked sample in the editor', async () => {
    expect((await render({ store: {} })).trim()).toBe('');
    for (const locale of ['ko', 'en'] as const) {
      const html = await render({ locale, store: {}, designMode: true });
      expect(html).toContain(wordsOf(locale).sample.note);
      expect(html).toContain(wordsOf(locale).sample.returns.a1);
      expect(told(html)).toBeNull();
    }
  });

  it('finds an article in a section whose bodies are in several metafields', async () => {
    const store = published('ko', faqSample.locales.ko);
    (store['index_ko'] as { sections: { bodies: string[] }[] }).sections[0]!.bodies.push('b_delivery_ko_2');
    const { articles } = store['b_delivery_ko'] as { articles: unknown[] };
    store['b_delivery_ko_2'] = { articles: articles.splice(1) };
    expect(await render({ store, settings: { articles: 'a2' } })).toContain(faqSample.locales.ko[1]!.body);
  });
});

describe('what it tells search engines', () => {
  it('is what stands in the block, as text', async () => {
    const { '@type': type, mainEntity } = told(await render({ settings: { sections: 'returns' } }));
    expect(type).toBe('FAQPage');
    expect(mainEntity.map((one: any) => [one['@type'], one.name, one.acceptedAnswer])).toEqual([
      ['Question', '교환이나 반품은 어떻게 하나요?', { '@type': 'Answer', text: '받으신 날부터 7일 안에 알려 주세요. 수거 기사님이 찾아갑니다. 단순 변심은 왕복 배송비가 듭니다. 파손이나 오배송은 저희가 부담합니다.' }],
      ['Question', '환불은 언제 되나요?', { '@type': 'Answer', text: '반품이 도착하고 영업일 3일 안에 결제하신 방법으로 돌려드립니다.' }],
    ]);
    expect(told(await render({ settings: { structured: false } }))).toBeNull();
    expect(told(await render({ settings: { sections: 'nothing' } }))).toBeNull();
  });

  it('makes one FAQPage of several blocks, and one question of one that stands in two', async () => {
    const [one, other] = [told(await render({ settings: { sections: 'returns' } })), told(await render({ id: 'other', settings: { articles: 'a3,a5' } }))];
    expect(one['@id']).toBe('https://fieldcup.example/pages/help#mend-faq');
    expect(other['@id']).toBe(one['@id']);
    expect(other.mainEntity[0]).toEqual(one.mainEntity[0]);
    expect(other.mainEntity[0]['@id']).toBe('https://fieldcup.example/pages/help#mend-a-a3');
  });

  it('cannot be ended, nor end the page’s script, by what an article says', async () => {
    const articles = [{ id: 'x1', topic: 't', title: '</script><b>"\\ & 2 < 3', body: '<p>a &lt;/script&gt; "b"</p><p>c</p>' }];
    const html = await render({ store: published('ko', articles) });
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const [question] = told(html).mainEntity;
    expect(question.name).toBe(articles[0]!.title);
    expect(question.acceptedAnswer.text).toBe('a &lt;/script&gt; "b" c');
  });

  it('stays whole with the most that a block may show', async () => {
    expect(told(await render({ store: published('ko', manyArticles(120)), settings: { most: 30 } })).mainEntity).toHaveLength(30);
  });
});
