// Snowball for English (Porter 2). Twin of text/EnglishStemmer.java; a test holds them equal.

import { UNIMPORTANT } from "./engine.js";

for (const word of "the a an of in on for to and by with at from is are or".split(" ")) UNIMPORTANT.add(word);

const EXCEPTIONS = new Map(Object.entries({ skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie",
  idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" }));
for (const word of ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"]) EXCEPTIONS.set(word, word);
const LEFT_ALONE = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
const PREFIX = /^(?:gener|commun|arsen)/;
const VOWEL = /[aeiouy]/;
const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const DERIVED = Object.entries({ ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive",
  tional: "tion", biliti: "ble", lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous",
  iviti: "ive", fulli: "ful", enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al",
  bli: "ble", ogi: "og", li: "" });
const OF_QUALITY = Object.entries({ ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ative: "",
  ical: "ic", ness: "", ful: "" });
const LAST = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;

function region(word, from) {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function replaced(word, endings, fits) {
  const ending = endings.find(each => word.endsWith(each[0]));
  const start = ending ? word.length - ending[0].length : 0;
  return ending && fits(ending[0], start) ? word.slice(0, start) + ending[1] : word;
}

/** Commas between thousands, as English has them, as spaces: what stands where stays. */
export const spaced = text => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, " ");

export function englishStem(text) {
  if (text.length <= 2) {
    return text;
  }
  if (EXCEPTIONS.has(text)) {
    return EXCEPTIONS.get(text);
  }
  let word = text.replace(/^y/, "Y");
  for (let i = 1; i < word.length; i++) {
    if (word[i] === "y" && VOWEL.test(word[i - 1])) word = word.slice(0, i) + "Y" + word.slice(i + 1);
  }
  const first = PREFIX.exec(text)?.[0].length ?? region(word, 0);
  const second = region(word, first);
  if (word.endsWith("sses")) {
    word = word.slice(0, -2);
  } else if (/ie[ds]$/.test(word)) {
    word = word.slice(0, word.length > 4 ? -2 : -1);
  } else if (/[^us]s$/.test(word) && VOWEL.test(word.slice(0, -2))) {
    word = word.slice(0, -1);
  }
  if (LEFT_ALONE.test(word)) {
    return word;
  }
  const past = /(?:(eed(?:ly)?)|ingly|edly|ing|ed)$/.exec(word);
  if (past?.[1]) {
    if (past.index >= first) word = word.slice(0, past.index + 2);
  } else if (past && VOWEL.test(word.slice(0, past.index))) {
    word = word.slice(0, past.index);
    if (/(?:at|bl|iz)$/.test(word)) {
      word += "e";
    } else if (/([bdfgmnprt])\1$/.test(word)) {
      word = word.slice(0, -1);
    } else if (first >= word.length && SHORT.test(word)) {
      word += "e";
    }
  }
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, "i");
  word = replaced(word, DERIVED, (ending, start) => start >= first
    && (ending !== "ogi" || word[start - 1] === "l") && (ending !== "li" || /[cdeghkmnrt]/.test(word[start - 1] ?? "")));
  word = replaced(word, OF_QUALITY, (ending, start) => start >= (ending === "ative" ? second : first));
  const last = LAST.exec(word);
  if (last && last.index >= second && (last[0] !== "ion" || /[st]/.test(word[last.index - 1] ?? ""))) {
    word = word.slice(0, last.index);
  }
  const end = word.length - 1;
  if (word.endsWith("e") && (end >= second || end >= first && !SHORT.test(word.slice(0, end)))) {
    word = word.slice(0, end);
  } else if (word.endsWith("ll") && end >= second) {
    word = word.slice(0, end);
  }
  return word.replaceAll("Y", "y");
}
