import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../sample-context.ts';
import type { SampleContext } from '../sample-context.ts';
import type { StarterTemplate } from './starter-template.ts';
import { starterTemplates } from './starter-templates.ts';

const languages = ['ko', 'en'] as const;
type Language = (typeof languages)[number];

/** What a ticket in this situation has for certain. A template that used more would often refuse to send. */
const always = ['customer.name', 'shop.name', 'agent.name', 'ticket.number'];
const replaced = ['order.name', 'replacement.orderName', 'replacement.items', 'replacement.shipsBy', 'followUp.date'];
const certain: Record<string, string[]> = {
  'lost-parcel-replacement': replaced,
  'lost-parcel-refund': ['order.name', 'refund.amount', 'refund.method', 'refund.items', 'followUp.date'],
  'late-parcel': ['order.name', 'parcel.carrier', 'parcel.trackingNumber', 'parcel.lastEventAt', 'followUp.date'],
  'damaged-goods': ['order.name', 'followUp.date'],
  'damaged-packaging': ['order.name', 'followUp.date'],
  'wrong-item': replaced,
  'missing-item': replaced,
  'not-satisfied': ['order.name', 'followUp.date'],
  'replacement-on-its-way': replaced,
  'refund-done': ['order.name', 'refund.amount', 'refund.method', 'followUp.date'],
  'address-corrected': ['order.name', 'order.shippingCity', 'followUp.date'],
  'thank-you-close': [],
};

/** Words that close a door, lay blame or cheer at the wrong moment. Say what can be done and when. */
const unwelcome: Record<Language, RegExp> = {
  ko: /불가능|불가합니다|안 됩니다|안됩니다|할 수 없|어렵습니다|유감|규정상|원칙상|고객님의? (실수|과실|부주의|책임)|[!~ㅎㅋㅠ]|고객님께서 직접/u,
  en: /unfortunately|\bcannot\b|can't|\bunable\b|impossible|not possible|not allowed|our policy|you failed|you must|your fault|calm down|as soon as possible|inconvenience|[!]|\b(awesome|great news|oops)\b/i,
};

const texts = starterTemplates.flatMap((template) =>
  languages.map((language) => ({ template, language, name: `${template.situation} (${language})`, ...template.texts[language] })),
);

describe('the starter set', () => {
  it('covers each situation once, under a kebab key', () => {
    const situations = starterTemplates.map((template) => template.situation);
    expect([...situations].sort()).toEqual(Object.keys(certain).sort());
    expect(situations.filter((situation) => !/^[a-z]+(-[a-z]+)*$/.test(situation))).toEqual([]);
  });

  it('has titles and subjects that tell the templates apart in a picker', () => {
    for (const language of languages) {
      const titles = starterTemplates.map((template) => template.title[language]);
      expect(new Set(titles).size).toBe(starterTemplates.length);
      expect(titles.filter((title) => title.length < 3 || title.length > 40)).toEqual([]);
    }
  });

  it('speaks of a refund or a replacement as done only when it carries that resolution', () => {
    for (const { template, name, subject, body } of texts) {
      const told = ['refund', 'replacement'].filter((kind) => `${subject}${body}`.includes(`{{ ${kind}.`));
      expect(told, name).toEqual(template.resolutionKind === null ? [] : [template.resolutionKind]);
    }
  });
});

describe.each(texts)('$name', ({ template, language, subject, body }) => {
  it('uses only what the situation is certain to have', () => {
    const allowed = [...always, ...(certain[template.situation] ?? [])];
    expect(variablesOf(subject, body).filter((variable) => !allowed.includes(variable))).toEqual([]);
  });

  it('renders without a hole, with every value in place', () => {
    const { subject: subjectLine, body: message } = render(template, language);
    expect(`${subjectLine}${message}`).not.toMatch(/[{}]|undefined|null|\[object/);
    for (const variable of variablesOf(subject, body)) {
      expect(`${subjectLine}\n${message}`).toContain(valueOf(sampleContext[language], variable));
    }
  });

  it('is refused when any one of its variables is missing', () => {
    for (const variable of variablesOf(subject, body)) {
      expect(() => render(template, language, without(sampleContext[language], variable)), variable).toThrow(/undefined variable/);
    }
  });

  it('is of a length one reads, in short paragraphs', () => {
    const { subject: subjectLine, body: message } = render(template, language);
    expect(subjectLine.length).toBeLessThanOrEqual(70);
    expect(body.length).toBeLessThanOrEqual(1400);
    expect(message.split('\n\n').filter((paragraph) => !paragraph.startsWith('- ') && paragraph.length > 420)).toEqual([]);
    expect(message).not.toMatch(/[ \t]\n|\n{3}/);
    expect(message).toBe(message.trim());
  });

  it('says what can be done, without blame or cheer', () => {
    expect(`${subject}\n${body}`.match(unwelcome[language])?.[0]).toBeUndefined();
  });

  it('greets by name, thanks, names the matter and signs', () => {
    expect(body.split('\n')[0]).toContain('{{ customer.name }}');
    expect(body).toMatch(language === 'ko' ? /감사합니다|고맙습니다/ : /thank/i);
    expect(`${subject}${body}`).toMatch(/\{\{ (order\.name|ticket\.number) \}\}/);
    expect(body.split('\n').at(-1)).toMatch(/\{\{ agent\.name \}\}/);
  });

  it('gives the next step a date, unless it is the close', () => {
    expect(body.includes('{{ followUp.date }}')).toBe(template.situation !== 'thank-you-close');
  });

  it('is written in its own language', () => {
    const words = `${template.title[language]}${subject}${body}`.replace(/\{\{.*?\}\}/g, '');
    if (language === 'ko') expect(words).not.toMatch(/[A-Za-z]/);
    else expect(words).not.toMatch(/\p{Script=Hangul}/u);
  });
});

describe('Korean particles', () => {
  // A particle that depends on the last sound may not be glued to a variable by hand.
  it('after a variable never depend on its last sound, except through josa', () => {
    const glued = starterTemplates.filter(({ texts: { ko } }) => /\}\}(을|를|이|가|은|는|과|와|으로|로|이라|라)(?=[\s,.])/.test(`${ko.subject} ${ko.body}`));
    expect(glued.map((template) => template.situation)).toEqual([]);
  });
});

function variablesOf(...sources: string[]): string[] {
  return [...new Set(sources.flatMap((source) => liquid().globalFullVariablesSync(source)))];
}

function render(template: StarterTemplate, language: Language, context: object = sampleContext[language]) {
  const { subject, body } = template.texts[language];
  return { subject: liquid().parseAndRenderSync(subject, context) as string, body: liquid().parseAndRenderSync(body, context) as string };
}

function liquid(): Liquid {
  const engine = new Liquid({ strictVariables: true, strictFilters: true });
  engine.registerFilter('josa', (word: string, pair: string) => word + pair.split('/')[endsInConsonant(word) ? 0 : 1]);
  return engine;
}

/** Enough for the sample context, whose lists end in a Hangul syllable. */
function endsInConsonant(word: string): boolean {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 > 0;
}

function valueOf(context: SampleContext, path: string): string {
  return String(path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], context));
}

function without(context: SampleContext, path: string): object {
  const copy = structuredClone(context) as unknown as Record<string, Record<string, unknown>>;
  const [group = '', key = ''] = path.split('.');
  delete copy[group]?.[key];
  return copy;
}
