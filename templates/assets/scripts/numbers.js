// Numbers that the document prints and that are not the ids: P-12, II.4, 13. Loaded where the site has any.

const PART = /\p{L}+|\p{N}+/gu;

/**
 * Opens the numbers of pledges and pages. `alike` gives a text in the letters that are compared: a number is its letters and figures,
 * whichever keyboard typed them and whatever joins them.
 */
export function openNumbers(stock, alike) {
  const keyOf = number => (alike(number).match(PART) ?? []).join(".") + ".";
  // A pledge is found by the numbers of its measures too.
  const [pledges, pages] = [stock.pledges, stock.pages].map(list => list.flatMap(entry => [entry.number ?? [], entry.measureNumbers ?? []].flat()
    .map(number => ({ entry, key: keyOf(number) }))));
  const partsIn = key => key.split(".").length - 1;
  const mostParts = Math.max(0, ...pledges.map(({ key }) => partsIn(key)));

  function pagesOf(query) {
    const key = pages.length && keyOf(query);
    return pages.filter(each => each.key === key);
  }

  return {
    pages: query => pagesOf(query).map(({ entry }) => entry),

    /** Whether a query is the number of a chapter or section of several parts: what it is made of is no figure. */
    isOfPage: query => pagesOf(query).some(({ key }) => partsIn(key) > 1),

    /**
     * Takes the numbers out of a query. Several parts are one where no space stands between them, or where there is nothing else; a
     * single one, which may be a figure or a word as well, only where there is nothing else, and stays.
     */
    take(query, ids) {
      if (!mostParts) return query;
      const found = [...query.matchAll(PART)];
      const between = i => query.slice(i ? found[i - 1].index + found[i - 1][0].length : 0, found[i]?.index);
      let rest = "";
      let from = 0;
      for (let i = 0; i < found.length; i++) {
        for (let count = Math.min(mostParts, found.length - i); count; count--) {
          const whole = count === found.length;
          const gaps = found.slice(i + 1, i + count).map((_, k) => between(i + 1 + k));
          if (!whole && (count === 1 || !gaps.every(gap => /^[./()№-]*$/.test(gap)) || i && /^[.,/-]$/.test(between(i))
              || i + count < found.length && /^[.,/-]$/.test(between(i + count)))) continue;
          const key = keyOf(found.slice(i, i + count).map(match => match[0]).join(" "));
          const exact = pledges.filter(each => each.key === key);
          const all = exact.length || count === 1 && /^\p{N}/u.test(key) ? exact : pledges.filter(each => each.key.startsWith(key));
          if (!all.length) continue;
          ids.push(...new Set(all.map(({ entry }) => entry.id)));
          ids.alone ||= count === 1;
          rest += query.slice(from, count === 1 ? undefined : found[i].index) + " ";
          from = count === 1 ? query.length : found[i + count - 1].index + found[i + count - 1][0].length;
          i += count - 1;
          break;
        }
      }
      return rest + query.slice(from);
    },
  };
}
