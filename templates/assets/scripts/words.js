// The words of a text as the search compares them. Twin of text/Words.java; a test holds them equal.

const WORD = /(-?)(\p{L}+)/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = "aceopxykmthbi";
const LOOKS_LIKE = "асеорхукмтнві";
const ENDINGS = new Set(("ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден нан нен тан тен "
  + "мен бен пен шы ші").split(" "));

// For readers without a Kazakh keyboard: all is compared in these letters.
const FOLDED = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };

export const normalized = text => text.normalize("NFC").toLowerCase()
  .replace(/[\u00AD\u0301]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-").replaceAll("ё", "е");

const inOneScript = word => CYRILLIC.test(word)
  ? word.replace(/[aceopxykmthbi]/g, letter => LOOKS_LIKE[LATIN.indexOf(letter)])
  : word;

export function words(text) {
  const found = [];
  for (const match of normalized(text).matchAll(WORD)) {
    if (!match[1] || match.index === 0 || !ENDINGS.has(match[2])) {
      found.push(inOneScript(match[2]));
    }
  }
  return found;
}

export const fold = word => word.replace(/[әғқңөұүһі]/g, letter => FOLDED[letter]);
