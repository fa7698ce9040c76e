import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalContent } from './normal-content.ts';
import { FILE_FORMAT, readTemplatesFile, writeTemplatesFile, type TemplateInFile } from './templates-file.ts';
import type { TemplateText } from './template-row.ts';

/** Words as people write them, braces that are no Liquid and odd white space too. */
const words = fc.string({ unit: fc.constantFrom('가', '나', 'a', 'é', '{', '}', '"', '\\', ' ', '😀', '.'), minLength: 1, maxLength: 30 }).map((text) => `말${text.replaceAll('{', '(').trim()}`);
const both = fc.record({ ko: words, en: words });
const body = fc.array(fc.constantFrom('{{ customer.name }}', '{{ order.name }}', '안녕하세요.', '\n\n', '- 하나', ' ', "{{ order.items | josa: '을/를' }}"), { minLength: 1, maxLength: 8 }).map((parts) => `글 ${parts.join('')}`);
const text = fc.record({ locale: fc.constantFrom('ko' as const, 'en' as const), channel: fc.constantFrom('any' as const, 'email' as const, 'chat' as const), subject: words, body });
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 6, selector: ({ locale, channel }) => `${locale} ${channel}` }).map(withAny);
const prompts = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/), kind: fc.constantFrom('date' as const, 'number' as const, 'text' as const), label: both, choices: fc.constant<{ ko: string; en: string }[]>([]), required: fc.boolean() }),
  { maxLength: 4, selector: ({ name }) => name },
);
const template: fc.Arbitrary<TemplateInFile> = fc
  .record({ key: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), folder: fc.option(words), archived: fc.boolean(), title: both, usedWhen: fc.option(both), goodwill: fc.boolean(), prompts, texts })
  .map(({ goodwill, key, folder, archived, ...content }) => ({
    key,
    folder,
    archived,
    attachments: [{ name: '반품 안내.pdf', type: 'application/pdf', size: 1200 }],
    ...normalContent({ ...content, resolutionKind: goodwill ? 'goodwill' : null, resolutionPreset: goodwill ? { percent: '10' } : null }),
  }));

function withAny(given: TemplateText[]): TemplateText[] {
  return given.map((one, at) => (given.some(({ locale, channel }) => locale === one.locale && channel === 'any') || given.findIndex(({ locale }) => locale === one.locale) !== at ? one : { ...one, channel: 'any' as const }));
}

test('what is written is what is read, whatever was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(template, { maxLength: 5, selector: ({ key }) => key }), async (templates) => {
      const folders = [...new Set(templates.flatMap(({ folder }) => folder ?? []))];
      const { file, problems } = await readTemplatesFile(writeTemplatesFile({ folders, templates }));
      expect(problems).toEqual([]);
      expect(file).toEqual({ folders, templates });
      expect(writeTemplatesFile(file!)).toBe(writeTemplatesFile({ folders, templates }));
    }),
    { numRuns: 60 },
  );
});

describe('a file is refused whole, with each reason beside its template and field', () => {
  const good = { key: 'photo', folder: null, archived: false, attachments: [], title: { ko: '사진', en: 'Photo' }, usedWhen: null, resolutionKind: null, resolutionPreset: null, prompts: [], texts: [{ locale: 'ko', channel: 'any', subject: '제목', body: '글' }] };
  const fileOf = (templates: unknown[], frame: object = {}) => JSON.stringify({ format: FILE_FORMAT, version: 1, folders: [], templates, ...frame });
  const problems = async (file: string) => (await readTemplatesFile(file)).problems.map(({ template: of, field, words: why }) => [of?.at ?? null, field, why]);

  test.each([
    ['no JSON', '{', [[null, '', 'template_import_json']]],
    ['something else', JSON.stringify({ format: 'other', version: 1, folders: [], templates: [] }), [[null, 'format', 'template_import_format']]],
    ['of a newer kind', fileOf([], { version: 2 }), [[null, 'version', 'template_import_format']]],
    ['too large', `"${'x'.repeat(2_000_001)}"`, [[null, '', 'template_import_large']]],
    ['too many', fileOf(Array(501).fill(good)), [[null, 'templates', 'template_import_many']]],
    ['a part that is missing', fileOf([{ ...good, title: { ko: '사진' } }]), [[0, 'title.en', 'template_import_shape']]],
    ['a part that nobody knows', fileOf([{ ...good, script: 'x' }]), [[0, 'script', 'template_import_extra']]],
    ['a key twice', fileOf([good, good]), [[1, 'key', 'template_import_twice']]],
    ['a kind that does not exist', fileOf([{ ...good, resolutionKind: 'magic' }]), [[0, 'resolutionKind', 'template_import_shape']]],
    ['hostile Liquid, in two of them', fileOf([{ ...good, texts: [{ ...good.texts[0], body: "{% include '../secrets' %}" }] }, { ...good, key: 'b', texts: [{ ...good.texts[0], subject: '{{ order.nmae }}' }] }]), [[0, 'texts.ko.any.body', 'template_tag_refused'], [1, 'texts.ko.any.subject', 'template_unknown_near']]],
  ])('%s', async (_, file, expected) => {
    expect(await problems(file)).toEqual(expected);
    expect((await readTemplatesFile(file)).file).toBeNull();
  });

  test('hundreds of mistakes are told in part', async () => {
    const bad = Array.from({ length: 400 }, (_, at) => ({ ...good, key: `k${at}`, texts: [{ ...good.texts[0], body: '{{ a.b }}' }] }));
    expect(await problems(fileOf(bad))).toHaveLength(100);
  });

  test('a byte order mark is no mistake', async () => {
    expect((await readTemplatesFile(`\u{FEFF}${fileOf([good])}`)).file?.templates).toHaveLength(1);
  });
});
