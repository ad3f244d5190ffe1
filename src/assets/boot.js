// Fetches the app and the words of the asked language side by side, and starts the one with the other. Where that cannot
// be, the page says why. What the app itself does is in src/view.
(async () => {
  const { js, wasm, accent, ...packs } = document.currentScript.dataset;
  const part = (id) => document.getElementById(id);
  // It shows itself when this script does not run.
  const blocked = part("start-script");
  blocked.remove();
  // Some mail filters write the # of a link as %23. Behind a query this page still opens; in a path 404.html sees to it.
  if (location.search.includes("%23/")) history.replaceState(null, "", location.href.replace("%23/", "#/"));
  const query = new URLSearchParams(location.search);
  const english = query.get("lang") === "en";
  const atStart = ["", "#/"].includes(location.hash);
  // The page that is there already is the start page, and Dutch.
  part("app").hidden = english;
  part("begin").hidden = !atStart;
  part("waiting").hidden = atStart;
  // Until the app is there, these links would lose the address.
  for (const link of document.querySelectorAll("a[hreflang]")) {
    const other = new URLSearchParams(query);
    other.set("lang", link.hreflang);
    link.href = "?" + other + location.hash;
  }
  // Inside another site's page, or with its colours: the rest of that is in frame.js.
  const embedded = query.has("embed");
  document.documentElement.classList.toggle("embedded", embedded);
  const host = embedded || accent ? import("./frame.js") : undefined;
  host?.then((host) => host.colours([query.get("accent"), accent], query.get("theme")));

  try {
    if (location.protocol === "file:") throw part("start-disk");
    if (typeof WebAssembly !== "object") throw part("start-wasm");
    const program = fetch(wasm);
    const words = fetch(english ? packs.packEn : packs.packNl).then((answer) => answer.text());
    const [app, text] = await Promise.all([import(js).then((app) => app.default({ module_or_path: program }).then(() => app)), words]);
    app.start(text);
    scrollTo(0, Number(history.state) || 0);
    if (embedded) (await host).follow();
  } catch (reason) {
    if (reason instanceof WebAssembly?.CompileError) reason = part("start-wasm");
    // What can be fetched and not run was kept from running.
    if (!(reason instanceof Element)) {
      console.error(reason);
      reason = (await fetch(js).then((answer) => answer.ok, () => false)) ? blocked : part("start-failed");
    }
    part("app").querySelector("h1").after(reason);
    reason.classList.remove("late");
    reason.hidden = false;
    part("begin").hidden = false;
    part("waiting").hidden = true;
  } finally {
    part("app").hidden = false;
  }
})();
