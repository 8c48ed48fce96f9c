// Copy the address, share, print: each button appears where the browser can do it.
(() => {
  const tools = document.querySelector(".page-tools");
  if (!tools) return;
  const { url, title } = tools.dataset;
  const status = tools.querySelector("[role=status]");
  const offer = (name, able, act) => {
    const button = tools.querySelector(`[data-tool=${name}]`);
    if (!button || !able) return;
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  };
  offer("copy", navigator.clipboard, button =>
    navigator.clipboard.writeText(url).then(() => {
      status.textContent = "";
      setTimeout(() => { status.textContent = button.dataset.done; }, 50);
    }, () => getSelection().selectAllChildren(tools.querySelector(".page-tools__url"))));
  // A reader who closes the dialogue has not made a mistake.
  offer("share", navigator.share, () => navigator.share({ title, url }).catch(() => {}));
  offer("print", window.print, () => window.print());
})();
