import { describe, expect, it } from 'vitest';
import { starterArticles } from './starter-articles.ts';
import { topics } from '../topics.ts';

const languages = ['ko', 'en'] as const;

/** Words that close a door or hide behind a rule. */
const unwelcome = {
  ko: /불가능|불가합니다|안 됩니다|안됩니다|할 수 없|규정상|원칙상|!/,
  en: /unfortunately|\bunable\b|impossible|not possible|not allowed|as soon as possible|inconvenience|!/i,
};

const texts = starterArticles.flatMap((article) => languages.map((language) => ({ article, language, ...article.texts[language] })));

describe('the starter FAQ', () => {
  it('has two or three articles in each topic, numbered from 1', () => {
    expect(topics.map((topic) => topic.key).sort()).toEqual(['account', 'delivery', 'ordering', 'payment', 'returns']);
    for (const { key } of topics) {
      const positions = starterArticles.filter((article) => article.topic === key).map((article) => article.position);
      expect(positions.length, key).toBeGreaterThanOrEqual(2);
      expect(positions, key).toEqual([1, 2, 3].slice(0, positions.length));
    }
  });

  it('names topics and articles once in each language', () => {
    for (const language of languages) {
      expect(new Set(topics.map((topic) => topic[language])).size).toBe(topics.length);
      expect(new Set(starterArticles.map((article) => article.texts[language].title)).size).toBe(starterArticles.length);
    }
  });

  it('lists articles in the order of the topics', () => {
    const places = starterArticles.map((article) => topics.findIndex((topic) => topic.key === article.topic));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe.each(texts)('$title', ({ article, language, title, body }) => {
  it('is whole and readable', () => {
    expect(title.length).toBeGreaterThan(5);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(body.length).toBeGreaterThan(150);
    expect(body.length).toBeLessThanOrEqual(1400);
    expect(body).toBe(body.trim());
    expect(body).not.toMatch(/[ \t]\n|\n{3}/);
  });

  it('leaves no blank for the shop to fill', () => {
    expect(`${title}${body}`).not.toMatch(/\[[^\]]*\](?!\()|\{|\}|<|>|XX|OO|○○|_{2,}|…|TBD/);
  });

  it('leads step by step', () => {
    expect(body).toMatch(/^(1\. |- )/m);
    expect(body.match(/\*\*/g)?.length ?? 0).toBeGreaterThan(0);
    expect((body.match(/\*\*/g)?.length ?? 0) % 2).toBe(0);
  });

  it('links only to places every store has, the same in both languages', () => {
    expect(linksOf(body).filter((link) => !['/account', '/cart'].includes(link))).toEqual([]);
    expect(linksOf(body)).toEqual(linksOf(article.texts[language === 'ko' ? 'en' : 'ko'].body));
  });

  it('is friendly, in its own language', () => {
    expect(`${title}\n${body}`.match(unwelcome[language])?.[0]).toBeUndefined();
    const words = `${title}${body}`.replace(/\]\(.*?\)/g, '');
    if (language === 'ko') expect(words.replace(/M에서 L로/, '')).not.toMatch(/[A-Za-z]/);
    else expect(words).not.toMatch(/\p{Script=Hangul}/u);
  });
});

function linksOf(body: string): string[] {
  return [...body.matchAll(/\]\((.*?)\)/g)].map((match) => match[1] ?? '');
}
