// Fetches the app and the words of the asked language side by side, and starts the one with the other. Where that cannot
// be, the page says why. What the app itself does is in src/view. In words that browsers before the floor read too, so that
// they can be told.
(async () => {
  const { js, wasm, accent, ...packs } = document.currentScript.dataset;
  const part = (id) => document.getElementById(id);
  const blocked = part("start-script"); // It shows itself when this script does not run.
  blocked.remove();
  // Some mail filters write the # of a link as %23. Behind a query this page still opens; in a path 404.html sees to it.
  if (location.search.includes("%23/")) history.replaceState(null, "", location.href.replace("%23/", "#/"));
  const query = new URLSearchParams(location.search);
  const english = query.get("lang") === "en";
  const atStart = ["", "#/"].includes(location.hash);
  // The page that is there already is the start page, and Dutch.
  part("app").hidden = english;
  [part("begin").hidden, part("waiting").hidden] = [!atStart, atStart];
  // Until the app is there, these links would lose the address.
  for (const link of document.querySelectorAll("a[hreflang]")) {
    const other = new URLSearchParams(query);
    other.set("lang", link.hreflang);
    link.href = "?" + other + location.hash;
  }
  // Their full address, for inside a sandbox there is nothing an address can be short for.
  // Should the program stop on a fault, that is told (view/browser.rs): nothing on the page would do anything any more.
  const stopped = (error) => {
    if (/wasm/.test(error?.stack)) part("stopped")?.removeAttribute("hidden");
  };
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));
  const load = (name) => import(new URL(name, document.baseURI));
  const get = async (name) => {
    const answer = await fetch(name);
    // A portal that wants a login answers with a page.
    if (!answer.ok || /html/.test(answer.headers.get("content-type"))) throw new Error(answer.url);
    return answer;
  };
  // Inside another site's page, or with its colours: the rest of that is in frame.js.
  const embedded = query.has("embed");
  document.documentElement.classList.toggle("embedded", embedded);
  const host = embedded || accent ? load("./frame.js") : undefined;
  if (host) host.then((host) => host.colours([query.get("accent"), accent], query.get("theme")));
  const old = !("onscrollend" in window) || !CSS.supports("selector(::details-content)");
  if (old) load("./older.js");
  let reason = part("start-failed");
  try {
    if (location.protocol === "file:") throw (reason = part("start-disk"));
    if (typeof WebAssembly !== "object") throw (reason = part("start-old"));
    const program = get(wasm);
    const words = get(english ? packs.packEn : packs.packNl).then((answer) => answer.text());
    const app = await load(js).catch(async (error) => {
      // It can be fetched, and was not understood or kept from running.
      if (await get(js).catch(() => false)) reason = error instanceof SyntaxError ? part("start-old") : blocked;
      throw error;
    });
    await app.default({ module_or_path: await program }).catch((error) => {
      if ([WebAssembly.CompileError, WebAssembly.LinkError].some((kind) => error instanceof kind)) reason = part("start-old");
      throw error;
    });
    app.start(await words);
    scrollTo(0, Number(history.state) || 0);
    if (embedded) (await host).follow();
  } catch (error) {
    console.error(error);
    part("app").querySelector("h1").after(reason);
    reason.classList.remove("late");
    reason.hidden = false;
    [part("begin").hidden, part("waiting").hidden] = [false, true];
  } finally {
    part("app").hidden = false;
  }
})();
