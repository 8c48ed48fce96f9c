// The search page: a list of links, announced by how many there are.

/** What it shares with the field of the header it is given by that. */
export function searchPage({ box, field, engine, says, languages, own, home, asking, element, excerpt, marked, said, title, addressOf, FIRST_PAGES }) {
  const panel = document.querySelector(".search-results");
  const list = panel.querySelector("ol");
  const others = panel.querySelector("ul");
  const more = panel.querySelector("button");
  const status = panel.querySelector("[role=status]");
  // A programme without districts, topics or dates has no such filter.
  const selects = Object.fromEntries([...panel.querySelectorAll("select")].map(select => [select.name, select]));
  const filters = Object.keys(selects);
  const index = document.querySelector(".term-index");
  const switches = [...document.querySelectorAll(".language-switch a")].map(link => ({ link, url: link.getAttribute("href") }));
  const labels = new Map(filters.flatMap(name => [...selects[name].options].map(option => [option, option.textContent])));
  panel.hidden = false;

  const values = {
    district: pledge => pledge.districts.length ? pledge.districts : ["city"],
    topic: pledge => pledge.topics,
    year: pledge => pledge.years.map(String),
  };
  const chosen = (pledge, besides) => filters.every(name =>
    name === besides || !selects[name].value || values[name](pledge).includes(selects[name].value));

  function read() {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get("q") ?? "";
    for (const name of filters) {
      selects[name].value = parameters.get(name) ?? "";
      if (selects[name].selectedIndex < 0) selects[name].value = "";
    }
  }

  function write() {
    const parameters = new URLSearchParams();
    if (field.value.trim()) parameters.set("q", field.value.trim());
    for (const name of filters) if (selects[name].value) parameters.set(name, selects[name].value);
    const query = parameters.size ? "?" + parameters : "";
    history.replaceState(null, "", location.pathname + query);
    for (const { link, url } of switches) link.setAttribute("href", url + query);
  }

  function item({ pledge, terms }) {
    const words = title(engine, pledge, own, terms);
    const found = excerpt(engine, pledge, languages, terms);
    const row = element("li", {}, element("span", {}, pledge.number ?? pledge.id), " ", element("a", { href: addressOf(home, pledge, found) }, words));
    if (found) {
      row.append(element("p", { class: "search-results__excerpt", ...found.language === own ? {} : { lang: found.language } },
        marked(engine, found.text, found.language, terms)));
    }
    return row;
  }

  let shown;
  const ask = asking(engine, () => {
    status.textContent = says.failed;
    list.hidden = others.hidden = more.hidden = true;
    if (index) index.hidden = false;
  });
  function answer() {
    const query = field.value.trim();
    const filtered = filters.some(name => selects[name].value);
    const all = query ? engine.search(query, own) : engine.pledges.map(pledge => ({ pledge, terms: new Set() }));
    const results = query || filtered ? all.filter(({ pledge }) => chosen(pledge)) : [];
    // The filters are for pledges: whoever uses them looks for those.
    const pages = query && !filtered ? engine.pages(query, own).slice(0, FIRST_PAGES) : [];
    return {
      all, count: results.length, guesses: all.guesses, apart: all.apart, asked: query || filtered,
      items: results.slice(0, shown).map(item),
      pages: pages.map(({ page, terms }) => {
        const words = title(engine, page, own, terms);
        return element("li", {}, element("span", { class: "search-results__kind" }, page[own]?.[2] ?? ""), " ", element("a", { href: addressOf(home, page, excerpt(engine, page, languages, terms)) }, words));
      }),
    };
  }
  function put({ all, count, guesses, apart, asked, items, pages }) {
    for (const name of filters) {
      const among = all.filter(({ pledge }) => chosen(pledge, name));
      for (const option of selects[name].options) {
        const count = option.value ? among.filter(({ pledge }) => values[name](pledge).includes(option.value)).length : among.length;
        option.textContent = `${labels.get(option)} (${count})`;
        option.disabled = !count && !option.selected;
      }
    }
    list.replaceChildren(...items);
    list.hidden = !items.length;
    others.replaceChildren(...pages);
    others.hidden = !pages.length;
    more.hidden = items.length === count;
    const any = count + pages.length > 0;
    status.textContent = !asked ? "" : said(says, { any, count, guesses, apart });
    if (index) index.hidden = any;
  }
  function show() {
    shown = engine.shown;
    ask(() => answer(), put);
  }
  more.addEventListener("click", () => {
    const next = shown;
    shown += engine.shown;
    ask(() => answer(), found => {
      put(found);
      list.children[next]?.querySelector("a").focus();
    });
  });

  field.addEventListener("input", () => { write(); show(); });
  box.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  for (const select of Object.values(selects)) select.addEventListener("change", () => { write(); show(); });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && (event.target === field || list.contains(event.target))) {
      if (event.target === field && field.value) {
        field.value = "";
        write();
        show();
      }
      field.focus();
      event.preventDefault();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(event.target);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at >= 0 && next) {
      next.focus();
      event.preventDefault();
    }
  });
  addEventListener("popstate", () => { read(); show(); });
  const typed = field.value;
  read();
  // What was typed while this was loading counts for more than the address.
  if (document.activeElement === field && typed) field.value = typed;
  write();
  show();
}
