// Queries of several words: which of them carry something, in which forms they are said, and what answers only some of them. Loaded
// once somebody types such a query, or a word that the site does not have.

// What Kazakh verbs end in: tense, mood, person and participle, behind a negation or not; and what somebody calls mine or yours. Texts of
// programmes have hardly any of these forms, so they are taken off words of queries alone.
const FINITE = "(?:([аеий])(?:д[ыі]|т[ыі]н|[мс][ыі][нңз])|[дт][ыі](?:[мңқк]|ң[ыі]з)?|[ғгқк](?:[ае]н(?:м[ыі]н)?|[ыі](?:м|ң|с[ыі]))|[ыі]?п|"
  + "[ыі]?ң(?:[ыі]з|дар|дер)(?:дар|дер)?|с[ае](?:[мңқк]|ң[ыі]з)?|с[ыі]н|[аеий]й[ыі](?:н|қ|к))$";
const NEGATED = "[мбп][ае](?:й|" + FINITE.slice(3);
const MINE = "(?<=..)[ыі]?[мң](?:[дн]?[ае]|д[ыі]|н[ыі]ң|н[ае]н|мен)?$";

/**
 * @param idleWords words that carry nothing where others stand beside them
 * @param lemmas the base forms of Kazakh
 * @param kazakh its stemmer, in folded letters
 * @param synonyms groups of runs of words
 * @param named the terms of words that groups have; takes the forms of Kazakh verbs among them
 */
export function sentences(idleWords, lemmas, kazakh, fold, synonyms, named) {
  const idle = new Set(idleWords.map(fold));
  const known = new Set(lemmas.split(" ").map(fold));
  const [finite, negated, mine] = [FINITE, NEGATED, MINE].map(each => new RegExp(fold(each)));

  /** What a Kazakh word may be a form of: verbs, and things of mine and yours. */
  function forms(word) {
    // A vowel in front of an ending may be that of the verb itself: жөнде-сін, кел-есің.
    const found = [finite, negated].flatMap(each => ["$1у", "у"].map(verb => word.replace(each, verb)));
    const thing = word.replace(mine, "");
    // Behind a consonant what is theirs has the endings of what is mine: көліг-ім, көліг-і.
    const theirs = thing + fold("ы");
    if (thing !== word) found.push(...[thing, theirs].map(kazakh.stem).filter(stem => stem !== theirs));
    return found.filter(each => each !== word && (each.length > 2 || known.has(each)));
  }

  // Nouns end like verbs (қаріп, кәсіп): such a verb stands in a group as it stands in a dictionary.
  for (const { word, stems, language } of synonyms.flat(2)) {
    if (language === "kk" && !word.endsWith("п")) forms(fold(word)).forEach(form => named.add(form) && stems.add(form));
  }

  const isKnown = stem => known.has(stem) || named.has(stem);

  /** Of all that a word may be a form of what the site or a group has; nothing where it has one of its usual stems. */
  const stems = (word, usual) =>
    usual.some(isKnown) ? [] : [...forms(word), ...kazakh.candidates(word), word.replace(/[аей]$/, "у")].filter(isKnown);

  const isIdle = word => [fold(word), ...forms(fold(word))].some(stem => idle.has(stem));

  /** A query without the words that carry nothing, but for those that groups have. */
  function heavy(list) {
    const rest = list.filter(word => !idle.has(fold(word)) || named.has(fold(word)));
    return rest.length ? rest : list;
  }

  /** The runs of a query that carry something; all where none does. */
  function telling(runs) {
    const rest = runs.filter(({ group, words: [word, more] }) => more || !(group ? idle.has(fold(word)) : isIdle(word)));
    return rest.length ? rest : runs;
  }

  /**
   * What has all of the parts; otherwise, or beside it where something of the query is missing anyway, what has one less, the more
   * of them the better. What is only similar to a word decides where nothing else does.
   *
   * @param answers what has each part
   */
  function together(parts, answers, isMissing) {
    const isCertain = parts.some(part => !part.isSimilar);
    const decides = part => !isCertain || !part.isSimilar;
    const sums = new Map();
    for (const pass of [true, false]) {
      parts.forEach((part, i) => {
        if (decides(part) !== pass) return;
        for (const { id, score, terms } of answers[i]) {
          if (pass && !sums.has(id)) sums.set(id, { id, score: 0, weight: 0, terms: [] });
          const sum = sums.get(id);
          if (sum) {
            sum.score += score;
            sum.weight += pass ? part.weight ?? 1 : 0;
            sum.terms.push(...terms);
          }
        }
      });
    }
    const some = [...sums.values()];
    const most = Math.max(...some.map(({ weight }) => weight));
    const apart = some.length > 0 && most < parts.filter(decides).reduce((sum, { weight = 1 }) => sum + weight, 0);
    const found = some.filter(({ weight }) => weight >= most - (apart || isMissing));
    for (const each of found) each.score *= each.weight;
    return { found, apart };
  }

  return { stems, heavy, telling, together };
}
