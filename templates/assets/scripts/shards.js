// The stock of a large site: files beside the index, each fetched when a query asks for it. Twin of SearchShards.java.

import MiniSearch from "./vendor/minisearch.js";

const BEGINNING = 3;
const SHOWN = 20;

const hash = text => [...text].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) & 255, 0);

function fileOf(term) {
  return "terms/" + (/^\d/.test(term) ? term[0] : hash(term.slice(0, BEGINNING)).toString(16).padStart(2, "0"));
}

/** Which documents a term stands in, and how often, by field. */
function postings([term, ...fields]) {
  return [term, Object.fromEntries(fields.map(([field, ...list]) => {
    const documents = {};
    let at = -1;
    for (let i = 0; i < list.length; i++) {
      at += Math.abs(list[i]);
      documents[at] = list[i] < 0 ? list[++i] : 1;
    }
    return [field, documents];
  }))];
}

export function openShards(head, address) {
  const folder = address.replace(/index\.json$/, "");
  const files = new Map();
  const coming = new Map();
  let missing = new Set();
  let arrived = 0;

  /** A file if it is there; otherwise it is fetched, and who asked asks again. */
  function file(name) {
    if (!files.has(name)) {
      missing.add(name);
      if (!coming.has(name)) coming.set(name, fetchFile(name).finally(() => coming.delete(name)));
    }
    return files.get(name);
  }

  async function fetchFile(name) {
    const content = await (await fetch(`${folder}${name}.json`, { cache: "no-cache" })).json();
    // Published anew since the head was fetched: their numbers do not belong together.
    if (content.stamp !== head.stamps[name]) throw new Error(name);
    if (name.startsWith("terms/")) {
      for (const kind of ["pledges", "pages"]) content[kind] = content[kind].map(postings);
      arrived++;
    }
    files.set(name, content);
  }

  /** The terms that have come, with what scores depend on. */
  function index(kind, fields, lengths) {
    const documents = [...lengths[0].keys()];
    const fixed = {
      documentCount: documents.length, nextId: documents.length, documentIds: documents, storedFields: [], serializationVersion: 2,
      fieldIds: Object.fromEntries(fields.map((field, i) => [field, i])),
      fieldLength: documents.map(i => lengths.map(each => each[i])),
      averageFieldLength: lengths.map(each => each.reduce((sum, length) => sum + length, 0) / documents.length),
    };
    let loaded;
    let of = -1;
    return () => {
      if (of !== arrived) {
        of = arrived;
        const terms = [...files.values()].flatMap(each => Array.isArray(each[kind]) ? each[kind] : []);
        loaded = MiniSearch.loadJS({ ...fixed, index: terms.sort((a, b) => a[0] < b[0] ? -1 : 1) }, { fields });
      }
      return loaded;
    };
  }

  let vocabulary;
  const vocabularies = {};
  /** All words of pledges, or those that only pages have. */
  function words(kind) {
    const list = file("words")?.[kind].split(" ");
    if (list && !vocabularies[kind]) {
      vocabularies[kind] = new MiniSearch({ fields: ["word"], extractField: word => word, tokenize: word => [word], processTerm: word => word });
      vocabularies[kind].addAll(list);
    }
    return vocabularies[kind];
  }

  const pledges = head.ids.map((id, at) => ({
    id, at, number: head.numbers?.[at], measureNumbers: head.measureNumbers?.[at], years: head.years[at],
    districts: head.districts.of[at].map(i => head.districts.all[i]),
    topics: head.topics.of[at].map(i => head.topics.all[i]),
  }));
  const pages = [...head.pageLengths[0].keys()].map(at => ({ at, number: head.pageNumbers?.[at] }));

  return {
    pledges, pages, shown: SHOWN,
    pledgeIndex: index("pledges", head.fields, head.lengths),
    pageIndex: index("pages", head.pageFields, head.pageLengths),

    want(term, fuzzy) {
      if (!fuzzy) file(fileOf(term));
      else for (const kind of ["pledges", "pages"]) words(kind)?.search(term, { fuzzy }).forEach(({ id }) => file(fileOf(id)));
    },
    vocabulary: () => file("words") && (vocabulary ??= new Set(file("words").pledges.split(" "))),

    /** What is shown of a pledge or page; nothing as long as it has not come. */
    read(entry, language) {
      if (!entry[language]) {
        const [chapter, number] = entry.id?.split("/") ?? [];
        const shown = chapter
          ? file(`pledges/${language}/${chapter}.${number - (number - 1) % head.pledgesOfAFile}`)?.[entry.id]
          : file(`pages/${language}/${Math.floor(entry.at / head.pagesOfAFile)}`)?.[entry.at];
        if (shown) {
          entry[language] = chapter ? shown.slice(0, 2) : [shown[0], "", shown[1]];
          entry.path = shown[2];
        }
      }
      return entry[language];
    },

    lacking: () => missing.size > 0,
    /** Resolves when all has come that was missing when it was asked for; null if nothing was. */
    coming() {
      const names = [...missing];
      missing = new Set();
      return names.length ? Promise.all(names.map(name => coming.get(name))) : null;
    },
  };
}
