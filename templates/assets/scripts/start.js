// Waits for the first sign of a search, then loads what searches. Nothing else of the search is fetched before.
(() => {
  const boxes = [...document.querySelectorAll(".search-box")];
  const box = boxes.at(-1);
  if (!box) return;
  const field = box.querySelector("input");
  const { script, index } = box.dataset;
  let loading;
  const load = () => loading ??= import(script).then(module => module.start(box, index)).catch(() => { loading = undefined; });
  const isPage = "page" in box.dataset;
  field.addEventListener("focus", load, { once: true });
  field.addEventListener("input", load);
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
  if (isPage && location.search) load();
})();
