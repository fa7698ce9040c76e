// Finds the articles that answer a question, from their titles and the codes of
// their bodies alone: nothing is asked of a server. Loaded at the first use of a
// search field. How it judges, and how well: docs/decisions/0027.
import { gramsOf, lettersOf, plainWords, stemsOf, takenApart } from '../../../app/domain/help/search-grams.ts';

// What a question must share with a title to count as answered by it: so much of
// its grams, the part of it × the amount (in grams that no title has), or a word: a Latin one, or this part with a Korean one.
const AMOUNT = 2;
const PART = 0.25;
/** What the others must have of the best one's score to be shown beside it. */
const REST = 0.25;
/** Of a title 1; of what the merchant says that shoppers call it; of a body. */
const WEIGHTS = [0.8, 0.4];
/** Milliseconds of work at a time. */
const SLICE = 8;

/**
 * Takes the index of a language, `{ sections: [{ articles: [{ id, title }] }], codes }`, and returns
 * `find(question)` → `[{ id, score }]`, best first; empty where nothing answers it. `find.ready` resolves
 * once all titles and codes are known, soon after: until then it answers from those read so far.
 */
window.mendFind = ({ sections, codes }) => {
  const articles = [].concat(...sections.map((section) => section.articles));
  // Of each gram, the places of the titles that have it.
  const postings = new Map();
  const titles = [];
  const terms = [];
  const rarity = (found) => Math.log(1 + titles.length / (found + 0.5));
  find.ready = inSlices(reading());
  return find;

  function* reading() {
    for (const { title } of articles) {
      const words = plainWords(title);
      const grams = gramsOf(stemsOf(words));
      for (const gram of grams) {
        if (!postings.has(gram)) postings.set(gram, []);
        postings.get(gram).push(titles.length);
      }
      titles.push([textOf(lettersOf(words)), Math.sqrt(grams.size)]);
      yield;
    }
    const parts = (codes || '').split(' ');
    for (const part in parts) {
      for (const [, term, gaps] of parts[part].matchAll(/(.+?)([(-/?-[]+)/g)) {
        terms.push([keyOf(lettersOf(term)), ` ${term} ${takenApart(term)}`, placesOf(gaps), WEIGHTS[part]]);
        yield;
      }
    }
  }

  function find(question) {
    const words = plainWords(question);
    const letters = lettersOf(words);
    // Consonants alone are a slip of the keys, or the beginning of anything; so is one letter.
    if (!/.[^\u1100-\u1112 ]/.test(letters)) return [];
    const stems = stemsOf(words);
    const [scores, shares, whole] = compared(stems, saidIn(letters));
    const [key, ...keys] = [letters, ...stems.split(' ').map(lettersOf)].map(keyOf);
    let sound = false;
    const results = titles.map(([text, size], place) => {
      const said = text.includes(key);
      const share = shares[place] / whole;
      sound = sound || said || share * shares[place] >= AMOUNT * rarity(0) || keys.some((word) => word[3] && (share >= PART || word < '!') && text.includes(word));
      return { id: articles[place].id, said, score: (said ? 2 * scores[place] + 1 : scores[place]) / size };
    });
    results.sort((a, b) => b.score - a.score);
    return sound ? results.filter(({ said, score }) => said || score > REST * results[0].score) : [];
  }

  /** The terms of bodies that the question says, or begins to say as its last word. */
  function saidIn(letters) {
    const text = textOf(letters);
    const last = keyOf(letters.split(' ').pop());
    return terms.filter(([key]) => text.includes(key) || (last[1] && key.startsWith(last)));
  }

  /** Each article's score, and what of the question's whole it shares. */
  function compared(stems, said) {
    const scores = titles.map(() => 0);
    const shares = [...scores];
    const sure = gramsOf(stems.slice(0, -1));
    let whole = 0;
    for (const gram of gramsOf(stems)) {
      const places = postings.get(gram) || [];
      const rare = rarity(places.length);
      const found = new Map(places.map((place) => [place, 1]));
      for (const [, text, places, weight] of said) {
        if (text.includes(gram)) for (const place of places) if (!(found.get(place) > weight)) found.set(place, weight);
      }
      // The last syllable may be unfinished: what nobody has of it counts half.
      whole += found.size || sure.has(gram) ? rare : rare / 2;
      for (const [place, weight] of found) {
        scores[place] += rare * rare * weight;
        shares[place] += rare;
      }
    }
    return [scores, shares, whole];
  }
};

/** Letters with their blanks and without, so that 배송지연 is in 배송 지연; Latin words are looked for from their beginnings. */
const textOf = (letters) => ` ${letters} ${bare(letters)}`;
const keyOf = (letters) => (/^[a-z\d]/.test(letters) ? ` ${letters}` : bare(letters));
const bare = (letters) => letters.replace(/ /g, '');

/** As `postingsOf` in app/domain/help/search-index.ts writes them. */
function placesOf(gaps) {
  const places = [];
  let place = -1;
  let high = 0;
  for (const digit of gaps) {
    const code = digit.charCodeAt();
    if (code < 63) high = high * 8 + code - 40;
    else {
      places.push((place += high * 29 + code - 62));
      high = 0;
    }
  }
  return places;
}

async function inSlices(steps) {
  for (let done; !done; ) {
    await new Promise((next) => setTimeout(next));
    for (const begun = performance.now(); !done && performance.now() - begun < SLICE; ) done = steps.next().done;
  }
}
