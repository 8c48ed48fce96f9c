// Results as the reader types: a list under the field of the header; what the search page has beyond it is in search-page.js.

import { createEngine, words as sought } from "./engine.js";

const FIRST = 6;
const FIRST_PAGES = 3;

/** A text with its matches marked. What the index has without its no-break spaces gets the most needed back: figures keep what they count. */
function marked(engine, text, language, terms) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  const places = engine.places(text, language, terms);
  text = text.replace(/(?<=\d|\s\p{L}{1,2}) (?=\d)|(?<=\d) (?=\S)/gu, "\u00a0");
  for (const [start, end] of places) {
    if (start >= at) {
      fragment.append(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
  }
  fragment.append(text.slice(at));
  return fragment;
}

function set(target, attributes) {
  for (const [key, value] of Object.entries(attributes)) target.setAttribute(key, value);
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  set(made, attributes);
  made.append(...children);
  return made;
}

/**
 * The sentence that shows best why something was found; none where the title shows it all. A word of it that the title does not
 * have is where a browser goes, if the sentence stands on the page itself (URL Fragment Text Directives).
 */
function excerpt(engine, entry, languages, terms) {
  const found = (text, language) => [...new Set(engine.places(text, language, terms)
    .map(([start, end]) => text.slice(start, end).toLowerCase()))];
  const own = languages[0];
  let inTitle;
  for (const language of languages) {
    const text = engine.read(entry, language);
    if (!text) return null;
    inTitle ??= found(text[0], language);
    const sentences = text[1].split(/(?<=[.!?])\s+(?=[\p{Lu}«“\d])/u);
    if (language !== own) sentences.unshift(text[0]);
    const [best] = sentences.map(text => ({ text, words: found(text, language) })).sort((a, b) => b.words.length - a.words.length);
    if (best.words.length > (language === own ? inTitle.length : 0)) {
      return { text: best.text, language, at: language === own ? best.words.find(word => !inTitle.includes(word)) : null };
    }
    if (inTitle.length) return null;
  }
  return null;
}

/** The address of what was found, at the place of an excerpt. */
const addressOf = (home, { path }, found) => home + path + (found?.at ? "#:~:text=" + encodeURIComponent(found.at) : "");

/** Loads a style sheet; nothing waits for it for ever. */
const styled = address => new Promise(done => {
  const link = element("link", { rel: "stylesheet", href: address });
  link.onload = link.onerror = done;
  document.head.append(link);
});

export async function start(box, address) {
  const style = box.dataset.style && styled(box.dataset.style);
  const data = await (await fetch(address, { cache: "no-cache" })).json();
  const page = "page" in box.dataset && await import("./search-page.js");
  const shards = data.stamps && (await import("./shards.js")).openShards;
  await style;
  const own = document.documentElement.lang;
  const languages = [own, ...Object.keys(data.lemmas).filter(each => each !== own)];
  const english = languages.includes("en") && await import("./english.js");
  const numbers = data.numbered ? (await import("./numbers.js")).openNumbers : null;
  const engine = createEngine(data, languages, shards && (head => shards(head, address)), english, numbers);
  const context = { box, field: box.querySelector("input"), engine, says: data.says[own], languages, own, home: box.dataset.home };
  if (page) page.searchPage({ ...context, asking, element, excerpt, marked, said, title, addressOf, FIRST_PAGES }); else combobox(context);
}

/**
 * Works an answer out and shows it: at once where all is there that it needs, otherwise anew as soon as that has come. What was
 * asked before is forgotten.
 */
function asking(engine, failed) {
  let last;
  return (answer, show) => {
    last = answer;
    (function attempt() {
      if (last !== answer) return;
      const found = answer();
      const coming = engine.coming();
      if (coming) coming.then(attempt, () => { if (last === answer) failed(); });
      else show(found);
    })();
  };
}

/** Whether an answer is only similar to what was asked. */
const isGuess = ({ guesses, apart }) => apart || guesses?.length > 0;

/** What there is to say of an answer. */
function said(says, { any, count, guesses, apart }) {
  if (!any) return says.nothing;
  return `${guesses?.length ? says.guessed.replace("{word}", guesses.join(" ")) : apart ? says.apart : says.found} ${count}`;
}

/** The title of a pledge or page with its matches marked; empty as long as it has not come. */
const title = (engine, entry, language, terms) => marked(engine, engine.read(entry, language)?.[0] ?? "", language, terms);

// ---- the field of the header: a combobox with a listbox (WAI-ARIA Authoring Practices)

function combobox({ box, field, engine, says, languages, own, home }) {
  const list = box.querySelector("[role=listbox]");
  const status = box.querySelector("[role=status]");
  let active = -1;
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });

  const options = () => [...list.children];
  const optionOf = (i, url, ...children) => element("li",
    { role: "option", id: `${list.id}-${i}`, class: "search-box__option", "aria-selected": "false", "data-url": url }, ...children);
  function close() {
    // What is on its way opens nothing any more.
    ask(() => {}, () => {});
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
  function choose(to) {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = (to + all.length) % all.length;
    all[active].setAttribute("aria-selected", "true");
    all[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", all[active].id);
  }
  const ask = asking(engine, () => {
    close();
    status.textContent = says.failed;
    box.setAttribute("data-empty", "");
  });
  function answer(query) {
    const results = engine.search(query, own);
    const options = results.slice(0, FIRST).map(({ pledge, terms }, i) => {
      const words = element("span", {}, title(engine, pledge, own, terms));
      const found = excerpt(engine, pledge, languages, terms);
      const option = optionOf(i, addressOf(home, pledge, found), element("span", { class: "search-box__id" }, pledge.number ?? pledge.id), " ", words);
      if (found && found.language !== own) {
        option.append(" ", element("span", { class: "search-box__excerpt", lang: found.language }, marked(engine, found.text, found.language, terms)));
      }
      return option;
    });
    // Chapters, districts, topics and the like, each with its kind in place of a number; before all the one whose name this is.
    engine.pages(query, own).slice(0, FIRST_PAGES).forEach(({ page, terms, isNamed }, i) => {
      const words = element("span", {}, title(engine, page, own, terms));
      const option = optionOf(FIRST + 1 + i, addressOf(home, page, excerpt(engine, page, languages, terms)), element("span", { class: "search-box__id" }, page[own]?.[2] ?? ""), " ", words);
      if (!isNamed && sought([...words.childNodes].map(each => each.data).join(" ")).length) options.push(option);
      else options.unshift(option);
    });
    const { guesses, apart } = results;
    return { query, any: options.length, count: results.length, guesses, apart, options };
  }
  function show() {
    const query = field.value.trim();
    if (!query) {
      status.textContent = "";
      return close();
    }
    ask(() => answer(query), put);
  }
  function put(answer) {
    const { query, any, count, options: found } = answer;
    list.replaceChildren(...any ? found : [optionOf(0, `${box.action}#index`, says.terms)]);
    if (count > FIRST) {
      list.append(optionOf(FIRST, `${box.action}?${new URLSearchParams({ q: query })}`,
        element("b", {}, `${says.all} (${count})`)));
    }
    status.textContent = said(says, answer);
    // What was not found, or is only similar to it, is said to those who see as well.
    box.toggleAttribute("data-empty", !any || isGuess(answer));
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", () => { if (field.value.trim()) show(); });
  field.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      status.textContent = "";
      box.removeAttribute("data-empty");
      close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.childElementCount) {
      if (list.hidden) show();
      choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      location.assign(options()[active].dataset.url);
    }
  });
  // The pointer must not take the focus from the field before it has chosen.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
  field.addEventListener("blur", close);
  if (document.activeElement === field) show();
}
