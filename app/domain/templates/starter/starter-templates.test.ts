import { describe, expect, it } from 'vitest';
import { liquid } from '../liquid-engine.ts';
import { exampleContext, type MessageContext } from '../message-context.ts';
import { examplePrompts } from '../prompt-context.ts';
import { renderTemplate } from '../render-template.ts';
import { starterContent } from '../starter-content.ts';
import { templateProblems } from '../template-problems.ts';
import { TEXT_LOCALES, type TextLocale } from '../template-row.ts';
import { OUTCOMES_OF, OUTCOME_GROUPS } from '../variables.ts';
import { STARTER_FOLDERS } from './starter-template.ts';
import { starterTemplates } from './starter-templates.ts';

/** What is shown after these, there is nothing left to promise; all others name a day. */
const closing = ['thank-you-close', 'solved-close', 'silence-close', 'survey-thanks', 'goodwill-code', 'back-in-stock'];

/** Words that close a door, lay blame or cheer at the wrong moment. Say what can be done and when. */
const unwelcome: Record<TextLocale, RegExp> = {
  ko: /불가능|불가합니다|안 됩니다|안됩니다|할 수 없|어렵습니다|유감|규정상|원칙상|고객님의? (실수|과실|부주의|책임)|[!~ㅎㅋㅠ]|고객님께서 직접/u,
  en: /unfortunately|\bcannot\b|can't|\bunable\b|impossible|not possible|not allowed|our policy|you failed|you must|your fault|calm down|as soon as possible|inconvenience|[!]|\b(awesome|great news|oops)\b/i,
};

/** What a writer leaves to be filled in by hand, and forgets. */
const blank = /\[|\]|_{2,}|X{2,}|O{2,}|○|\bTODO\b|\bTBD\b|\.{3}|…/;

const texts = starterTemplates.flatMap((starter) =>
  starterContent(starter).texts.map((text) => ({ starter, ...text, name: `${starter.situation} (${text.locale}, ${text.channel})` })),
);
const mails = texts.filter(({ channel }) => channel === 'any');
const chats = texts.filter(({ channel }) => channel === 'chat');

describe('the starter set', () => {
  it('covers at least thirty-four situations, each once, under a kebab key', () => {
    const situations = starterTemplates.map(({ situation }) => situation);
    expect(new Set(situations).size).toBe(situations.length);
    expect(situations.length).toBeGreaterThanOrEqual(34);
    expect(situations.filter((situation) => !/^[a-z]+(-[a-z]+)*$/.test(situation))).toEqual([]);
  });

  it('keeps the keys that shops have already', () => {
    const first = ['lost-parcel-replacement', 'lost-parcel-refund', 'late-parcel', 'damaged-goods', 'damaged-packaging', 'wrong-item', 'missing-item', 'not-satisfied', 'replacement-on-its-way', 'refund-done', 'address-corrected', 'thank-you-close'];
    expect(first.filter((key) => !starterTemplates.some(({ situation }) => situation === key))).toEqual([]);
  });

  it('stands folder by folder, none empty', () => {
    const runs = starterTemplates.map(({ folder }) => folder).filter((folder, at, all) => folder !== all[at - 1]);
    expect(runs).toEqual([...STARTER_FOLDERS]);
  });

  it('has titles and lines of use that tell the templates apart', () => {
    for (const locale of TEXT_LOCALES) {
      const titles = starterTemplates.map(({ title }) => title[locale]);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => title.length < 3 || title.length > 45)).toEqual([]);
      const uses = starterTemplates.map(({ usedWhen }) => usedWhen[locale]);
      expect(new Set(uses).size).toBe(uses.length);
      expect(uses.filter((use) => use.length < 10 || use.length > 120 || use.endsWith('.'))).toEqual([]);
    }
  });

  it('has a text of its own for chats where it is used most', () => {
    expect(new Set(chats.map(({ starter }) => starter.situation)).size).toBe(8);
  });

  it('would be saved as it is', () => {
    expect(starterTemplates.flatMap((starter) => templateProblems(starterContent(starter)).map((problem) => ({ in: starter.situation, ...problem })))).toEqual([]);
  });

  it('says the same facts in both languages', () => {
    for (const starter of starterTemplates) {
      const facts = (locale: TextLocale) => variablesOf(starter.texts[locale].subject, starter.texts[locale].body).filter((path) => path !== 'ticket.number').sort();
      expect(facts('en'), starter.situation).toEqual(facts('ko'));
      if (starter.chat) expect(variablesOf(starter.chat.en).sort(), starter.situation).toEqual(variablesOf(starter.chat.ko).sort());
    }
  });

  it('asks for every prompt that it uses, and uses every one it asks for', () => {
    for (const { prompts = [], texts: written, situation } of starterTemplates) {
      const used = variablesOf(written.ko.subject, written.ko.body).filter((path) => path.startsWith('prompt.'));
      expect(used.sort(), situation).toEqual(prompts.map(({ name }) => `prompt.${name}`).sort());
    }
  });

  it('tells the outcome of the resolution it carries, in each text', () => {
    for (const { starter, name, body } of texts) {
      const told = OUTCOME_GROUPS.filter((group) => body.includes(`{{ ${group}.`));
      const brought: readonly string[] = starter.resolutionKind ? OUTCOMES_OF[starter.resolutionKind] : [];
      expect(told.filter((group) => !brought.includes(group)), name).toEqual([]);
      expect(told.length > 0, name).toBe(starter.resolutionKind !== null);
    }
  });
});

describe.each(texts)('$name', ({ starter, locale, subject, body }) => {
  it('renders with every value in place', () => {
    const context = tried(starter, locale);
    const message = `${renderTemplate(subject, context, locale)}\n${renderTemplate(body, context, locale)}`;
    expect(message).not.toMatch(/[{}]|undefined|null|\[object/);
    for (const path of variablesOf(subject, body)) expect(message).toContain(valueAt(context, path));
  });

  it('is refused when any one of its values is missing, and does without what it asks for with an if', () => {
    const optional = [...body.matchAll(/\{% if ([\w.]+) %\}|\{\{ ([\w.]+) \| default:/g)].map(([, inIf, withDefault]) => inIf ?? withDefault!);
    for (const path of variablesOf(subject, body)) {
      const render = () => renderTemplate(`${subject}${body}`, without(tried(starter, locale), path), locale);
      if (optional.includes(path)) expect(render()).not.toMatch(/[{}]|[ \t]\n|\n{3}/);
      else expect(render, path).toThrow(expect.objectContaining({ code: 'template_hole', details: expect.objectContaining({ values: { hole: path } }) }));
    }
    const nameless = renderTemplate(body, without(tried(starter, locale), 'customer.name'), locale);
    expect(nameless).toMatch(locale === 'ko' ? /^안녕하세요, 고객님\. / : /^Hello there,\s/);
  });

  it('says what can be done, without blame, cheer or blanks', () => {
    expect(`${subject}\n${body}`.match(unwelcome[locale])?.[0]).toBeUndefined();
    expect(`${subject}\n${body}`.match(blank)?.[0]).toBeUndefined();
  });

  it('greets by name, thanks and names the matter', () => {
    expect(body.split('\n')[0]).toMatch(/\{\{ customer\.name \|?/);
    expect(body).toMatch(locale === 'ko' ? /감사합니다|고맙습니다/ : /thank/i);
    expect(`${subject}${body}`).toMatch(/\{\{ (order\.name|ticket\.number) \}\}/);
  });

  it('gives the next step a day, unless it is the close', () => {
    expect(body.includes('{{ followUp.date }}')).toBe(!closing.includes(starter.situation));
  });

  it('is written in its own language', () => {
    const words = `${starter.title[locale]}${starter.usedWhen[locale]}${subject}${body}`.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '');
    expect(words).not.toMatch(locale === 'ko' ? /[A-Za-z]/ : /\p{Script=Hangul}/u);
  });
});

describe('length', () => {
  it.each(mails)('$name is one that one reads, in short paragraphs, and is signed', ({ starter, locale, subject, body }) => {
    const context = tried(starter, locale);
    const message = renderTemplate(body, context, locale);
    expect(renderTemplate(subject, context, locale).length).toBeLessThanOrEqual(70);
    expect(message.length).toBeLessThanOrEqual(locale === 'ko' ? 900 : 1500);
    expect(message.split('\n\n').filter((paragraph) => !paragraph.startsWith('- ') && paragraph.length > 420)).toEqual([]);
    expect(message).not.toMatch(/[ \t]\n|\n{3}/);
    expect(message).toBe(message.trim());
    expect(body.split('\n').at(-1)).toMatch(/\{\{ agent\.name \}\}/);
  });

  it.each(chats)('$name is shorter than the mail by a quarter at least', ({ starter, locale, body }) => {
    expect(body.length).toBeLessThan(starter.texts[locale].body.length * 0.75);
    expect(renderTemplate(body, tried(starter, locale), locale).length).toBeLessThanOrEqual(locale === 'ko' ? 330 : 520);
  });
});

describe('Korean', () => {
  it('never glues a particle that depends on the last sound to a variable, except through josa', () => {
    const glued = texts.filter(({ locale, subject, body }) => locale === 'ko' && /\}\}(을|를|이|가|은|는|과|와|으로|로|이라|라|이나|나)(?=[\s,.])/.test(`${subject} ${body}`));
    expect(glued.map(({ name }) => name)).toEqual([]);
  });

  it('is honorific to the end of each sentence', () => {
    const plain = texts.filter(({ locale, body }) => locale === 'ko' && /(해요|어요|아요|예요|이에요|네요|세요\?|한다|이다|했다)(?=[.?\s])/.test(body));
    expect(plain.map(({ name }) => name)).toEqual([]);
  });
});

function variablesOf(...sources: string[]): string[] {
  return [...new Set(sources.flatMap((source) => liquid.globalFullVariablesSync(source)))];
}

function tried(starter: (typeof starterTemplates)[number], locale: TextLocale): MessageContext {
  return { ...exampleContext(locale), prompt: examplePrompts(starterContent(starter).prompts, locale) };
}

function valueAt(context: MessageContext, path: string): string {
  return String(path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], context));
}

function without(context: MessageContext, path: string): MessageContext {
  const copy = structuredClone(context) as unknown as Record<string, Record<string, unknown>>;
  const [group = '', key = ''] = path.split('.');
  delete copy[group]?.[key];
  return copy as unknown as MessageContext;
}
