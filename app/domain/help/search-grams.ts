// How texts are compared when shoppers search the help: the same in the app,
// which makes the index, and in the storefront, where extensions/help/scripts/find.js
// answers. Pure, and without imports, since it is bundled for browsers.

/** The words of a text in one spelling: compatibility forms folded (ＡＢＣ, ㎏), lower case, a blank between two. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** What `plainWords` returned without what says nothing: of 배송은 되나요 배송 is left, of "where is my order" order. Two syllables of a Korean word stay, whatever they are. */
export function stemsOf(words: string): string {
  return words.split(' ').map((word) => word.replace(ENDING, '$1')).filter(Boolean).join(' ');
}

const SYLLABLE = '[은는이가을를에서의로으도만와과랑요나까니다습세시하고되있싶어주면해데죠]';
const ENDING = new RegExp(`^${SYLLABLE}{3,}$|^(?:an?|and|are|can|do|for|have|how|i|in|is|it|my|of|on|or|the|to|was|what|when|where|why|will|with|your?)$|^(..+?)${SYLLABLE}+$`);

/** Syllables taken apart, a final consonant unlike a first one; accents left out. */
export function takenApart(words: string): string {
  return words.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/**
 * The letters of what `plainWords` returned: syllables taken apart, accents
 * left out. A final consonant reads as the next syllable's first one, so that
 * what is half typed (배소, 뱃) begins what is meant (배송).
 */
export function lettersOf(words: string): string {
  return takenApart(words).replace(/[\u11a8-\u11c2]/g, (final) => FIRSTS[final.charCodeAt(0) - 0x11a8]!.replace(/./g, (first) => String.fromCharCode(first.charCodeAt(0) + 0x109f)));
}

// Finals from ᆨ to ᇂ as first consonants, a for ᄀ to s for ᄒ; those of two parts in parts.
const FIRSTS = 'a b aj c cm cs d f fa fg fh fj fq fr fs g h hj j k l m o p q r s'.split(' ');

/**
 * What of a text is compared, each piece once: of what `stemsOf` returned its
 * characters and pairs of them within words (a word's first with the blank
 * before it), Latin ones left out, and every three of its letters. Decision 0027 has the figures
 * of this choice.
 */
export function gramsOf(stems: string): Set<string> {
  const grams = new Set<string>();
  const spaced = ` ${stems}`;
  for (let at = 1; at < spaced.length; at++) {
    if (!/[a-z ]/.test(spaced[at]!)) grams.add(spaced[at]!).add(spaced.slice(at - 1, at + 1));
  }
  const letters = takenApart(stems);
  for (let at = 3; at <= letters.length; at++) grams.add(letters.slice(at - 3, at));
  return grams;
}
