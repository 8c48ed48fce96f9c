// The search itself, without any page: builds the index from what SearchIndex wrote and answers queries.

import MiniSearch from "./vendor/minisearch.js";
import { kazakhStemmer } from "./kazakh.js";
import { russianStem } from "./russian.js";

// ---- the words of a text, as they are compared: twin of text/Words.java; a test holds them equal

// A hyphen that nothing stands in front of joins nothing.
const WORD = /(?<!^)-?\p{L}+|\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = "aceopxykmthbi";
const LOOKS_LIKE = "асеорхукмтнві";
const ENDINGS = new Set(("ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден нан нен тан тен "
  + "мен бен пен шы ші").split(" "));

// For readers without a Kazakh keyboard: all is compared in these letters.
const FOLDED = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };

// They stand in every text: nobody looks for them, and no slip is meant to be one.
const fold = word => word.replace(/[әғқңөұүһі]/g, letter => FOLDED[letter]);

export const UNIMPORTANT = new Set(("и в во на для с со по о об к от до за из у не или что как это при под где кто когда сколько "
  + "мен және үшін да де бен пен бойынша ма ме қайда кім қашан қанша қалай").split(" ").flatMap(word => [word, fold(word)]));

const normalized = text => text.normalize("NFC").toLowerCase()
  .replace(/[\u00AD\u0301]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-").replaceAll("ё", "е");

const LETTERS = /[aceopxykmthbi]/g;
const inCyrillicLetters = letter => LOOKS_LIKE[LATIN.indexOf(letter)];

const inOneScript = word => /[a-z]/.test(word) && CYRILLIC.test(word) ? word.replace(LETTERS, inCyrillicLetters) : word;

export function words(text) {
  return (normalized(text).match(WORD) ?? []).flatMap(piece => {
    const own = piece.replace("-", "");
    const word = inOneScript(own);
    return own !== piece && ENDINGS.has(own) || UNIMPORTANT.has(word) ? [] : word;
  });
}

// ---- the index

const NUMBER = /(?<![\p{L}\d])(\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|\d+)(?:[.,](\d+))?(?:[ \u00A0\u202F]?(тыс|мың|мын|млн|миллион|млрд|миллиард|thousand|million|billion)\p{L}*\.?)?/gu;
const ID = /(?<![\d.,])\d+(?:\.\d+)*[./]\d+(?![\d.])/g;
const FEW_LETTERS = 3;
// What begins with so few letters, or ends in them, need have nothing to do with a word of as many.
const ENOUGH_LETTERS = 4;

function numberOf(whole, decimals, scale) {
  const value = Number(whole.replace(/\D/g, "") + (decimals ? "." + decimals : ""));
  const factor = !scale ? 1 : /^(?:т|мы|t)/.test(scale) ? 1e3 : /^(?:млн|миллио|m)/.test(scale) ? 1e6 : 1e9;
  return String(Number((value * factor).toPrecision(12)));
}

const numbersIn = text => [...text.matchAll(NUMBER)].map(match =>
  ({ start: match.index, end: match.index + match[0].length, value: numberOf(match[1], match[2], match[3]), written: numberOf(match[1], match[2]) }));

const anyOf = queries => ({ combineWith: "OR", queries });
const allOf = queries => ({ combineWith: "AND", queries });

const EXACT = { tokenize: text => [text], processTerm: term => term, prefix: false, fuzzy: false };
const PLAIN = { tokenize: list => list, processTerm: term => term, stringifyField: list => list };

/** The stock of a site that is one file: all is there, the index is made of the texts. */
function wholeStock(data, languages, termsOf) {
  const vocabulary = new Set();
  const named = {};
  data.pages.forEach(({ is }, at) => { if (is) named[is] = at; });
  const ofNames = new Map();
  /** The terms of the names of what a pledge belongs to; each name is read once. */
  const names = (pledge, language) =>
    [...pledge.districts.map(id => "district:" + id), ...pledge.topics.map(id => "topic:" + id), "project:" + pledge.project].flatMap(is => {
      const key = language + is;
      if (!ofNames.has(key)) ofNames.set(key, terms(data.texts[language].pages[named[is]]?.[0] ?? "", language));
      return ofNames.get(key);
    });
  const terms = (text, language) => words(text).flatMap(word => termsOf(word, language));
  // Pages around the pledges have an index of their own: how rare a word is among pledges does not depend on them.
  const [pledges, pages] = [["pledges", "title", "body", "names"], ["pages", "title", "body"]].map(([kind, ...parts]) => {
    data[kind].forEach((each, at) => {
      each.at = at;
      for (const language of languages) each[language] = data.texts[language][kind][at];
    });
    const index = new MiniSearch({
      ...PLAIN,
      idField: "at",
      fields: ["numbers", ...languages.flatMap(each => parts.map(part => `${each}-${part}`))],
      extractField: (entry, field) => {
        if (field === "at" || field === "numbers") return entry[field];
        const [language, part] = field.split("-");
        const found = part === "names" ? names(entry, language) : terms(entry[language][parts.indexOf(part)], language);
        if (parts[2]) found.forEach(term => vocabulary.add(term));
        return found;
      },
    });
    index.addAll(data[kind]);
    return index;
  });
  return {
    pledges: data.pledges, pages: data.pages, shown: Infinity,
    pledgeIndex: () => pledges, pageIndex: () => pages,
    want: () => {}, vocabulary: () => vocabulary,
    read: (entry, language) => entry[language],
    lacking: () => false, coming: () => null,
  };
}

/**
 * @param shards where the site is too large for one file, what opens the others
 * @param english the module of English, where the site is in English too
 * @param openNumbers what reads the numbers of the document, where these are not the ids
 */
export function createEngine(data, languages, shards, english, openNumbers) {
  const kazakh = kazakhStemmer((data.lemmas.kk ?? "").split(" "));
  const folded = kazakhStemmer((data.lemmas.kk ?? "").split(" "), fold);
  const stemmers = { kk: word => fold(kazakh.stem(word)), ru: word => fold(russianStem(word)), en: english?.englishStem };
  const cache = new Map();

  /** What a word of a text is found by: its stem, and itself. */
  function termsOf(word, language) {
    const key = language + word;
    if (!cache.has(key)) {
      cache.set(key, [...new Set([(stemmers[language] ?? fold)(word), fold(word)])]);
    }
    return cache.get(key);
  }

  const stock = shards ? shards(data) : wholeStock(data, languages, termsOf);
  const byId = new Map(stock.pledges.map(pledge => [pledge.id, pledge]));

  const numbers = openNumbers?.(stock, query => fold(normalized(query).replace(LETTERS, inCyrillicLetters)));

  function leaf(text, options = {}) {
    stock.want(text, options.fuzzy);
    return { queries: [text], combineWith: "OR", ...options };
  }

  function knows(index, term, options = {}) {
    stock.want(term, options.fuzzy);
    return index().search(term, { ...EXACT, ...options }).length > 0;
  }
  const known = (term, options) => knows(stock.pledgeIndex, term, options);

  /** The entries of what was found, the best first; those that are equally good, in the order of the document. */
  const ranked = (found, entries) => found
    .map(({ id, score, terms }) => ({ entry: entries[id], score: Number(score.toPrecision(9)), terms: new Set(terms) }))
    .sort((a, b) => b.score - a.score || a.entry.at - b.entry.at);

  const asked = new Map();
  let spoken;

  /** Whether so little is left of a Russian word that it is the stem of others: егов, его; of a verb, that of nouns: горит, горы. */
  const isStray = (word, stem) => word.length > FEW_LETTERS && (stem.length < FEW_LETTERS || stem.length === FEW_LETTERS && /[еиуюя]т$/.test(word));

  /** All that a word of a query may stand for in the index. */
  function stemsOf(word) {
    if (!asked.has(word)) {
      // What has letters that only Kazakh has is no form of a Russian word.
      const own = languages.filter(each => each !== "ru" || fold(word) === word);
      const stems = [...own.map(each => (stemmers[each] ?? fold)(word)).filter((stem, i) => own[i] !== "ru" || !isStray(word, stem)), folded.stem(fold(word)), fold(word)];
      asked.set(word, [...new Set([...stems, ...spoken?.stems(fold(word), stems) ?? []])]);
    }
    return asked.get(word);
  }

  // The stems of its own language are enough for a word of a group: what is typed has those of all.
  const synonyms = [];
  for (const each of languages) {
    data.synonyms[each].split("|").forEach((group, i) => {
      const own = synonyms[i] ??= [];
      group.split(";").forEach((list, near) => list.split(",").forEach(text => {
        const alternative = words(text).map(word => ({ word, language: each, stems: new Set(termsOf(word, each)) }));
        // Those of the second list are only near to what the first one names.
        if (alternative.length) own.push(Object.assign(alternative, { near }));
      }));
    });
  }
  // The last groups are what pages are called.
  const ofPages = new Map(data.called?.map((at, i) => [synonyms.at(i - data.called.length), stock.pages[at]]));

  const named = new Set(synonyms.flat(2).flatMap(({ stems }) => [...stems]));

  let making;
  /** A module that is loaded when it is needed; where it does not come, the next letter asks again. */
  function load(module, then) {
    making ??= module().then(then).finally(() => making = null);
  }

  let make;
  let unknown;
  /** What knows of words that the site does not have as they are typed; nothing as long as it has not come. */
  function unknownWords() {
    const vocabulary = stock.vocabulary();
    if (!make) load(() => import("./unknown.js"), module => make = module.unknownWords);
    return unknown ??= make && vocabulary && make(stemsOf, words, vocabulary, named, UNIMPORTANT, synonyms, leaf, anyOf);
  }

  /** What knows of sentences, of which the most frequent queries are none. */
  function sentences() {
    if (!spoken) {
      load(() => import("./sentences.js"), module => {
        spoken = module.sentences(languages.flatMap(each => words(data.idle[each])), data.lemmas.kk ?? "", folded, fold, synonyms, named);
        asked.clear();
      });
    }
    return spoken;
  }

  function inCyrillic(typed) {
    const own = words(typed);
    return own.every(word => stemsOf(word).some(stem => named.has(stem) || known(stem))) ? typed : unknownWords()?.inCyrillic(typed) ?? typed;
  }

  /**
   * The query of a word: null where nothing is spelt like it.
   *
   * @param guesses takes the words that are only similar to what was typed
   * @param isNamed whether a group of synonyms has it: then it is not misspelt
   */
  function ofWord(word, guesses, isNamed) {
    const stems = stemsOf(word);
    const raw = fold(word);
    const queries = stems.map(stem => leaf(stem));
    const exact = stems.some(stem => known(stem));
    // Words of few letters begin many others: they stand for themselves alone.
    const begun = stems.filter(stem => stem.length >= ENOUGH_LETTERS);
    queries.push(...begun.map(stem => leaf(stem, { prefix: true })));
    if (exact || begun.some(stem => known(stem, { prefix: true }))) {
      return anyOf(queries);
    }
    if (isNamed) {
      return null;
    }
    if (raw.length === FEW_LETTERS && known(raw, { prefix: true })) {
      guesses.push(word);
      return leaf(raw, { prefix: true });
    }
    // In another form it may be known.
    if (!sentences()) return null;
    // Other pages have it: then no pledge has, and nothing is misspelt.
    if (pageKnows(word)) {
      return null;
    }
    // Whether it is misspelt is known when its file has come.
    const unknown = unknownWords();
    if (!unknown || stock.lacking()) {
      return null;
    }
    const compounds = unknown.compounds(stems);
    if (compounds) {
      return compounds;
    }
    const query = unknown.misspelt(raw, [...stems, ...folded.candidates(raw)], known, ofWords);
    if (stock.lacking() || !query) {
      return null;
    }
    guesses.push(word);
    return query;
  }

  const ofSynonym = word => anyOf(stemsOf(word).map(stem => leaf(stem)));

  const isNamedBy = (run, alternative) => run.length === alternative.length
    && alternative.every(({ stems }) => run.some(word => stemsOf(word).some(stem => stems.has(stem))));

  /** A list of words in runs: those that a group names, in any order, each with its group; others by themselves. */
  function runsOf(list) {
    const runs = [];
    if (list.length > 1) list = sentences()?.heavy(list) ?? [];
    for (let i = 0; i < list.length;) {
      let best = { length: 1 };
      for (const group of synonyms) {
        for (const alternative of group) {
          if ((!best.group || alternative.length > best.length) && isNamedBy(list.slice(i, i + alternative.length), alternative)) {
            best = { length: alternative.length, group, near: alternative.near };
          }
        }
      }
      runs.push({ ...best, words: list.slice(i, i += best.length) });
    }
    return runs.length > 1 ? spoken.telling(runs) : runs;
  }

  /** Words with synonyms: a run of words that a group names is also looked for by the group's other names. */
  function ofWords(list, guesses) {
    return runsOf(list).map(({ words, group, near }) => {
      const missed = [];
      const own = words.map(word => ofWord(word, missed, Boolean(group))).filter(Boolean);
      const isOwn = own.length === words.length;
      const others = !group || ofPages.has(group) ? []
        : group.filter(alternative => !alternative.near).map(alternative => allOf(alternative.map(({ word }) => ofSynonym(word))));
      // What other pages have or are called is on the site: then it is not said to be missing, only that no pledge has all of the words.
      if (!near && !isOwn && (group ? ofPages.has(group) : words.every(pageKnows))) guesses.isElsewhere = true;
      else guesses.push(...near || !isOwn && !group ? words : missed);
      if (!isOwn && !others.length) return null;
      return Object.assign(anyOf([...(isOwn ? [allOf(own)] : []), ...others]), { isSimilar: own.some(query => query.isSimilar), weight: group ? 2 : 1 });
    });
  }

  function parse(query) {
    const ids = [];
    const written = english ? english.spaced(normalized(query)) : normalized(query);
    let rest = (numbers?.take(written, ids) ?? written)
      .replace(/\S*[a-z\u00DF-\u024F]\S*/g, typed => CYRILLIC.test(typed) ? typed : inCyrillic(typed));
    const parts = [];
    const guesses = [];
    rest = ids.length ? rest : rest.replace(ID, written => {
      // With points only it may be a chapter or a section too.
      const found = stock.pledges.filter(({ id }) =>
        written.includes("/") ? id === written : (id.replace("/", ".") + ".").startsWith(written + "."));
      if (found.length) {
        ids.push(...found.map(pledge => pledge.id));
        return " ";
      }
      return written;
    });
    rest = rest.replace(NUMBER, (match, whole, decimals, scale) => {
      const value = numberOf(whole, decimals, scale);
      const begun = known(value, { prefix: true });
      if (!begun) guesses.push(match);
      parts.push(known(value) ? leaf(value) : begun ? leaf(value, { prefix: true }) : null);
      return " ";
    });
    parts.push(...ofWords(words(rest), guesses));
    return { ids, parts, guesses };
  }

  /** What a hit counts: in the language of the page twice, in a title so many times as much as in a text. */
  function scored(language, title) {
    const boost = { numbers: 2 };
    for (const each of languages) {
      const own = each === language ? 2 : 1;
      Object.assign(boost, { [`${each}-title`]: title * own, [`${each}-body`]: own, [`${each}-names`]: 0.7 * own });
    }
    return { ...EXACT, boost, weights: { fuzzy: 0.4, prefix: 0.4 } };
  }

  /**
   * The pledges that answer a query, the best first, each with the terms that it was found by. What the site does not have
   * of the query is in `guesses` of the list: what was found is only similar. `apart`: no pledge has all of the words.
   */
  function search(query, language) {
    const { ids, parts, guesses } = parse(query);
    const wanted = parts.filter(Boolean);
    const isElsewhere = Boolean(guesses.isElsewhere);
    // The number of a chapter: what it is made of is no figure.
    if (!ids.length && numbers?.isOfPage(query) || wanted.length > 1 && !sentences() || making || stock.lacking()) {
      return [];
    }
    if (!wanted.length && !ids.length) return [];
    const answers = wanted.map(part => stock.pledgeIndex().search(part, scored(language, 4)));
    const { found, apart } = answers.length > 1 ? spoken.together(wanted, answers, guesses.length > 0 || isElsewhere) : { found: answers[0] ?? [], apart: false };
    const results = Object.assign(ranked(found, stock.pledges).map(({ entry, terms }) => ({ pledge: entry, terms })), { guesses, apart: apart || found.length > 0 && isElsewhere });
    if (!ids.length) {
      return results;
    }
    // A number of the document leads; words beside it choose among its pledges.
    const named = ids.map(id => byId.get(id));
    if (ids.alone) {
      return Object.assign([...named.map(pledge => ({ pledge, terms: new Set() })), ...results.filter(each => !named.includes(each.pledge))],
        { guesses: [], apart: false });
    }
    const both = results.filter(each => named.includes(each.pledge));
    return both.length ? both : named.map(pledge => ({ pledge, terms: new Set() }));
  }

  /** The other pages that answer a query, the best first; words that no pledge has are looked for as they are. */
  function pages(query, language) {
    const guesses = [];
    const named = numbers?.pages(query) ?? [];
    // The name of a year has no words.
    named.push(...stock.pages.filter(page => query.split(/\D+/).includes(stock.read(page, language)?.[0])));
    if (named.length) return named.map(page => ({ page, terms: new Set() }));
    const runs = runsOf(words(query));
    const list = runs.flatMap(({ words }) => words);
    const grouped = new Set(runs.flatMap(({ group, words }) => group ? words : []));
    const called = new Map(runs.flatMap(({ group }) => ofPages.has(group) ? [[ofPages.get(group), runs.every(each => ofPages.has(each.group))]] : []));
    // A district is called by the first word of its name, whatever else is asked of it.
    for (const page of stock.pages) {
      const [first, ...more] = /^districts\/./.test(page.path) ? nameTerms(page) : [];
      const isFirst = word => stemsOf(word).some(stem => first.has(stem) || stem.length > ENOUGH_LETTERS && unknown?.isNear(stem, first));
      if (first && list.some(isFirst)) called.set(page, list.every(word => isFirst(word) || stemsOf(word).some(stem => more.some(terms => terms.has(stem)))));
    }
    const byName = [...called].map(([page, isNamed]) => ({ page, terms: new Set(), isNamed }));
    const parts = list.map(word => (pageKnows(word) ? anyOf(stemsOf(word).flatMap(stem =>
      [leaf(stem), ...stem.length >= FEW_LETTERS ? [leaf(stem, { prefix: true })] : []])) : ofWord(word, guesses, grouped.has(word))));
    if (!parts.length || guesses.length || parts.includes(null) || stock.lacking()) {
      return byName;
    }
    // Before all the page whose name it is.
    const plain = text => fold(normalized(text ?? ""));
    const isNamed = page => plain(stock.read(page, language)?.[0]) === plain(query);
    return byName.concat(ranked(stock.pageIndex().search(allOf(parts), scored(language, 8)), stock.pages)
      .filter(({ entry }) => !called.has(entry))
      .map(({ entry, terms }) => ({ page: entry, terms, isNamed: isNamed(entry) })).sort((a, b) => b.isNamed - a.isNamed));
  }

  /** What the words of the name of a page are found by, word by word, in all languages together. */
  const nameTerms = page => languages.flatMap(language => words(stock.read(page, language)?.[0] ?? "").map((word, at) => [at, termsOf(word, language)]))
    .reduce((found, [at, terms]) => { terms.forEach(term => (found[at] ??= new Set()).add(term)); return found; }, []);

  /** Whether pages around the pledges have a word, or one that begins with it. */
  const pageKnows = word => stemsOf(word).some(stem => knows(stock.pageIndex, stem, { prefix: stem.length >= FEW_LETTERS }));

  /** The places in a text that the terms are found at, as pairs of start and end. */
  function places(text, language, terms) {
    const found = [];
    for (const match of text.matchAll(/\p{L}[\p{L}\u00AD\u0301]*/gu)) {
      if (words(match[0]).some(word => termsOf(word, language).some(term => terms.has(term)))) {
        found.push([match.index, match.index + match[0].length]);
      }
    }
    for (const number of numbersIn(language === "en" ? english.spaced(text) : text)) {
      if (terms.has(number.value) || terms.has(number.written)) {
        found.push([number.start, number.end]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]);
  }

  /** Resolves when all has come that was missing when it was asked for; null if nothing was. */
  const coming = () => making ? Promise.all([making, stock.coming()]) : stock.coming();

  const { pledges, shown, read } = stock;
  return { search, pages, places, pledges, shown, read, coming };
}
