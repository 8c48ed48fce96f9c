// Takes Kazakh endings off from the outside in, preferring base forms. Twin of text/KazakhStemmer.java; a test holds them
// equal. With a folding, all works in folded letters, for words typed without a Kazakh keyboard.

const SHORTEST = 4;
const VOWELS = "аәеёоөұүыіэюя";
const NASALS = "мнң";
const BEFORE_D = "лрйузжи";
const VOICELESS = "кқпстфхцчшщбвгдғһ";

const CASES = [
  ["ның нің", VOWELS + NASALS], ["дың дің", BEFORE_D], ["тың тің", VOICELESS],
  ["ға ге", VOWELS + NASALS + BEFORE_D], ["қа ке", VOICELESS],
  ["ны ні", VOWELS], ["ды ді", NASALS + BEFORE_D], ["ты ті", VOICELESS],
  ["да де", VOWELS + NASALS + BEFORE_D], ["та те", VOICELESS],
  ["дан ден", VOWELS + BEFORE_D], ["нан нен", NASALS + "ыі"], ["тан тен", VOICELESS],
  ["мен", VOWELS + "лрйуи" + NASALS], ["бен", "зж"], ["пен", VOICELESS],
  ["на не н нда нде", "ыі"],
];
const POSSESSIVES = [["сы сі мыз міз ңыз ңіз", VOWELS], ["ы і ымыз іміз ыңыз іңіз", VOICELESS + NASALS + BEFORE_D]];
const PLURALS = [["лар лер", VOWELS + "рйуи"], ["дар дер", "лзж" + NASALS], ["тар тер", VOICELESS]];
const ATTRIBUTIVES = "дағы дегі тағы тегі";
const FINITES = "ады еді йды йді атын етін йтын йтін ған ген қан кен ып іп п";
const VOICES = "ыл іл л ын ін н";
const DROPPED_VOWELS = {
  халқ: "халық", орн: "орын", ауз: "ауыз", аул: "ауыл", мүлк: "мүлік", ерк: "ерік", көрк: "көрік", мойн: "мойын",
  қарн: "қарын", құлқ: "құлық",
};
const WHOLE = { туристер: "турист", туристі: "турист", автомобилі: "автомобиль", жоюы: "жою", жылға: "жыл" };

export function kazakhStemmer(lemmaList, fold = word => word) {
  const list = text => fold(text).split(" ");
  /** By their last letter: most endings a word cannot have. */
  function endings(table) {
    const found = {};
    for (const [texts, behind] of table) {
      for (const text of list(texts)) (found[text.at(-1)] ??= []).push([text, fold(behind)]);
    }
    return found;
  }
  const map = object => new Map(Object.entries(object).map(([key, value]) => [fold(key), fold(value)]));
  const [cases, possessives, plurals] = [CASES, POSSESSIVES, PLURALS].map(endings);
  const [attributives, finites, voices] = [ATTRIBUTIVES, FINITES, VOICES].map(list);
  const [dropped, whole] = [DROPPED_VOWELS, WHOLE].map(map);
  const lemmas = new Set(lemmaList.map(fold));

  function strip(found, table, restoring) {
    for (const form of [...found]) {
      for (const [text, behind] of table[form.at(-1)] ?? []) {
        const rest = form.length - text.length;
        if (rest < 2 || !form.endsWith(text)) {
          continue;
        }
        const last = form[rest - 1] === "ь" ? form[rest - 2] : form[rest - 1];
        if (behind.includes(last)) {
          const stem = form.slice(0, rest);
          found.add(stem);
          if (restoring) {
            const at = "бгғ".indexOf(last);
            if (at >= 0) {
              found.add(stem.slice(0, -1) + fold("пкқ")[at]);
            }
            if (dropped.has(stem)) {
              found.add(dropped.get(stem));
            }
            if (last === "л") {
              found.add(stem + "ь");
            }
          }
        }
      }
    }
  }

  function verb(found, base) {
    if (base.length < 2) {
      return;
    }
    found.add(base + "у");
    for (const voice of voices) {
      if (base.endsWith(voice) && base.length - voice.length >= 2) {
        found.add(base.slice(0, -voice.length) + "у");
      }
    }
  }

  function candidates(word) {
    const found = new Set([word]);
    for (const ending of attributives) {
      if (word.endsWith(ending)) {
        found.add(word.slice(0, -2));
      }
    }
    strip(found, cases, false);
    for (const form of [...found]) {
      if (whole.has(form)) {
        found.add(whole.get(form));
      }
    }
    strip(found, possessives, true);
    strip(found, plurals, false);
    for (const form of [...found]) {
      for (const ending of finites) {
        if (form.endsWith(ending)) {
          verb(found, form.slice(0, -ending.length));
        }
      }
      if (form.endsWith("у")) {
        verb(found, form.slice(0, -1));
      }
    }
    return found;
  }

  const better = (candidate, other, gain) => gain > 0 || gain === 0 && candidate > other;

  function stem(word) {
    let best = "";
    let shortest = word;
    for (const candidate of candidates(word)) {
      if (lemmas.has(candidate) && better(candidate, best, candidate.length - best.length)) {
        best = candidate;
      }
      if (candidate.length >= SHORTEST && better(candidate, shortest, shortest.length - candidate.length)) {
        shortest = candidate;
      }
    }
    return best || shortest;
  }

  return { stem, candidates };
}
