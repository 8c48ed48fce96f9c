// Copy the address, share, print: each button appears where the browser can do it.
(() => {
  const tools = document.querySelector(".page-tools");
  if (!tools) return;
  const url = document.querySelector("[rel=canonical]")?.href;
  const title = document.querySelector("[property='og:title']").content;
  const status = tools.querySelector("[role=status]");
  const offer = (name, able, act) => {
    const button = tools.querySelector(`[data-tool=${name}]`);
    if (!button || !able) return;
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  };
  const copied = button => {
    status.textContent = "";
    setTimeout(() => { status.textContent = button.dataset.done; }, 50);
  };
  // Where the browser refuses, the address stands there to be taken by hand.
  const refused = () => {
    status.textContent = url;
    getSelection().selectAllChildren(status);
  };
  offer("copy", navigator.clipboard, button => navigator.clipboard.writeText(url).then(() => copied(button), refused));
  // The number of a measure leads to it, and takes its address along.
  for (const link of document.querySelectorAll(".measure__id"))
    link.addEventListener("click", () =>
      navigator.clipboard?.writeText(url + link.hash).then(() => copied(tools.querySelector("[data-tool=copy]")), () => {}));
  // A reader who closes the dialogue has not made a mistake.
  offer("share", navigator.share, () => navigator.share({ title, url }).catch(() => {}));
  offer("print", window.print, () => window.print());
})();
