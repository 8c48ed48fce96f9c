// Snowball for Russian, with suppletive words and fleeting vowels. Twin of text/RussianStemmer.java; a test holds them equal.

const VOWELS = "аеиоуыэюя";
const GERUND = /(?:(?<=[ая])(?:вшись|вши|в)|(?:ив|ыв)(?:шись|ши)?)$/;
const REFLEXIVE = /с[яь]$/;
const ADJECTIVE = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/;
const VERB = new RegExp("(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен"
  + "|ят|ит|ыт|ую|ю|(?<=[ая])(?:ешь|нно|ете|йте|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н))$");
const NOUN = new RegExp("(?:иями|иях|иям|ием|ией|ями|ами|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья"
  + "|а|е|и|й|о|у|ы|ь|ю|я)$");
const QUALITY = /ость?$/;
const SUPERLATIVE = /ейше?$/;
const FLEETING = /(?<=[бвгджзклмнпрстфхцчшщйь])[ео](?=[кц]$)/;

const BEGINNINGS = { музе: "музей", дерев: "дерев", поддерж: "поддерж" };
const SUPPLETIVE = new Map([
  ...["дети", "детей", "детям", "детьми", "детях"].map(form => [form, "ребенк"]),
  ...["люди", "людей", "людям", "людьми", "людях"].map(form => [form, "человк"]),
  ["лет", "год"],
  ...["тенге", "метро", "депо"].map(form => [form, form]),
]);

function after(word, start, vowel) {
  for (let i = start; i < word.length; i++) {
    if (VOWELS.includes(word[i]) === vowel) {
      return i + 1;
    }
  }
  return word.length;
}

export function russianStem(word) {
  if (SUPPLETIVE.has(word)) {
    return SUPPLETIVE.get(word);
  }
  for (const beginning in BEGINNINGS) {
    if (word.startsWith(beginning)) {
      return BEGINNINGS[beginning];
    }
  }
  const rv = after(word, 0, true);
  if (rv === word.length) {
    return word;
  }
  const r2 = after(word, after(word, after(word, rv, false), true), false);
  let tail = word.slice(rv);
  let cut = tail.replace(GERUND, "");
  if (cut === tail) {
    tail = tail.replace(REFLEXIVE, "");
    cut = tail.replace(ADJECTIVE, "");
    if (cut === tail) {
      cut = tail.replace(VERB, "");
      cut = cut === tail ? tail.replace(NOUN, "") : cut;
    } else {
      cut = cut.replace(PARTICIPLE, "");
    }
  }
  tail = cut.replace(/и$/, "");
  const quality = tail.search(QUALITY);
  if (quality >= 0 && rv + quality >= r2) {
    tail = tail.slice(0, quality);
  }
  tail = tail.replace(SUPERLATIVE, "").replace(/нн$|ь$/, end => end === "нн" ? "н" : "");
  const stem = word.slice(0, rv) + tail;
  return stem.length >= 5 ? stem.replace(FLEETING, "") : stem;
}
