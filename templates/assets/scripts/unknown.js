// What words may stand for that the site does not have as they were typed: on the keys of another layout, in Latin letters, as the
// second half of compounds, or misspelt. Loaded once somebody types such a word.

// What ends in so few letters need have nothing to do with a word of as many.
const ENOUGH_LETTERS = 4;
const FEW_LETTERS = 3;
const LONG = 8;
// One slip hardly makes another word of one that is so long.
const UNMISTAKABLE = 6;
const LONGEST_ENDING = 3;

const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-=";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюе";
// The figures of the Kazakh layout are letters.
const KAZAKH = RUSSIAN + "әіңғүұқөһ";

const onKeys = (typed, letters) => [...typed].map(key => letters[KEYS.indexOf(key)] ?? key).join("");

/** What the keys of a word give in the layouts of Russian and Kazakh. */
const otherLayouts = typed => [onKeys(typed, RUSSIAN), onKeys(typed, KAZAKH)];

const ROMAN = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "c", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia",
};

/** A folded Cyrillic word in Latin, so that spellings which people take for the same are the same. */
const romanized = word => [...word].map(letter => ROMAN[letter] ?? letter).join("").replace(/ii+/g, "i");

const DIGRAPHS = { shch: "sh", sch: "sh", zh: "j", kh: "h", gh: "g", ts: "c", ya: "ia", yu: "iu", yo: "e", ye: "e" };
// What a letter may also be meant as: y is ы, й or у, c is ц or к.
const AMBIGUOUS = { y: ["i", "u"], c: ["c", "k"], x: ["h", "ks"], j: ["j", "i"], w: ["v", "u"], q: ["k"], "'": [""] };
const MOST = 64;

/** All that a word in Latin letters may be meant as, spelt as romanized() spells. */
function romanSpellings(typed) {
  const plain = typed.replace(/ş/g, "sh").replace(/ç/g, "ch").replace(/ı/g, "i")
    .normalize("NFD").replace(/\p{M}/gu, "");
  let spellings = [""];
  for (const [part] of plain.matchAll(/shch|sch|[zkg]h|ts|y[auoe]|[cs]h|./gu)) {
    // Two letters may be one sound or two: кх in жатақхана.
    const meant = part.length > 1 ? [DIGRAPHS[part] ?? part, part] : AMBIGUOUS[part] ?? [part];
    spellings = spellings.flatMap(each => meant.map(letters => each + letters)).slice(0, MOST);
  }
  return new Set(spellings.map(each => each.replace(/ii+/g, "i")));
}

/**
 * @param stemsOf what a word may stand for in the index
 * @param vocabulary all terms of the site
 * @param named the terms of words that groups of synonyms have
 * @param unimportant the words that stand in every text
 * @param synonyms groups of runs of words
 * @param leaf makes the query of a term
 * @param anyOf joins queries
 */
export function unknownWords(stemsOf, words, vocabulary, named, unimportant, synonyms, leaf, anyOf) {
  const lone = synonyms.flat().filter(alternative => alternative.length === 1).flat();
  const isKnown = term => vocabulary.has(term) || named.has(term);
  const roman = new Map();
  for (const term of new Set([...vocabulary, ...named, ...unimportant])) {
    if (!/^\d/.test(term)) roman.set(romanized(term), [...roman.get(romanized(term)) ?? [], term]);
  }

  /** What a word in Latin letters may stand for in Cyrillic ones; the word itself where that is nothing, too. */
  function inCyrillic(typed) {
    for (const layout of otherLayouts(typed)) {
      const list = words(layout);
      if (list.every(word => stemsOf(word).some(isKnown))) return layout;
    }
    return words(typed).map(word => {
      const spellings = [...romanSpellings(word)];
      const meant = spellings.flatMap(each => roman.get(each) ?? []);
      if (meant.length) return meant[0];
      // Without an ending that the site does not have; or the beginning of a word that is still being typed.
      let stem = "";
      let begun;
      for (const spelling of roman.keys()) {
        if (spelling.length < ENOUGH_LETTERS) continue;
        for (const each of spellings) {
          if (spelling.length > stem.length && each.startsWith(spelling) && each.length - spelling.length <= LONGEST_ENDING) stem = spelling;
          if (each.length >= ENOUGH_LETTERS && spelling.startsWith(each)) begun ??= spelling;
        }
      }
      const found = begun ?? stem;
      if (found) return roman.get(found)[0];
      return word;
    }).join(" ");
  }

  /** The query of the terms that end in a word: камера is the second half of видеокамера; undefined where none does. */
  function compounds(stems) {
    const halves = stems.filter(stem => stem.length >= ENOUGH_LETTERS);
    const terms = [...vocabulary].filter(term => halves.some(stem => term.length >= stem.length + FEW_LETTERS && term.endsWith(stem)));
    return terms.length ? anyOf(terms.map(term => leaf(term))) : undefined;
  }

  /** Whether words are the same but for one letter, that is another one, missing or too many. */
  function nearly(word, other) {
    let at = 0;
    while (at < word.length && word[at] === other[at]) at++;
    const rest = [word.slice(at), word.slice(at + 1)];
    return rest[1] === other.slice(at + 1) || rest[1] === other.slice(at) || rest[0] === other.slice(at + 1);
  }

  const swapped = word => [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2));

  /**
   * The query of what a misspelt word may be meant as: a term one slip away, or two in a long word; or a word of a group of synonyms.
   * Undefined where nothing is like it.
   *
   * @param known asks whether the site has a term, or one some slips away
   * @param ofWords makes the query of a word that has synonyms
   */
  function misspelt(word, stems, known, ofWords) {
    const turned = swapped(word).flatMap(stemsOf).filter(stem => vocabulary.has(stem));
    if (turned.length) return anyOf(turned.map(term => leaf(term)));
    // As it was typed, or without its ending: a short stem is like too much.
    const typed = [word, ...stemsOf(word).filter(stem => stem.length > ENOUGH_LETTERS)];
    const synonym = lone.find(({ stems }) => [...stems].some(stem => stem.length >= ENOUGH_LETTERS && typed.some(each => nearly(each, stem))));
    const named = synonym ? ofWords([synonym.word], []) : [];
    const long = [...new Set(stems)].filter(stem => stem.length >= ENOUGH_LETTERS);
    for (const fuzzy of word.length > LONG ? [1, 2] : [1]) {
      const terms = long.filter(stem => known(stem, { fuzzy }));
      if (terms.length) return { ...anyOf([...named, ...terms.map(term => leaf(term, { fuzzy }))].filter(Boolean)), isSimilar: !named.length && (fuzzy > 1 || word.length < UNMISTAKABLE) };
    }
    return named[0];
  }

  const isNear = (word, terms) => [...terms].some(term => nearly(word, term));

  return { inCyrillic, compounds, misspelt, isNear };
}
