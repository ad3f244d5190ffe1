// Fetches app and words side by side and starts them, or says why not; so that also browsers before the floor read it.
(async () => {
  const { js, wasm, accent, questions, ...packs } = document.currentScript.dataset;
  const part = (id) => document.getElementById(id);
  const blocked = part("start-script"); // It shows itself when this script does not run.
  blocked.remove();
  // Some mail filters write the # of a link as %23. Behind a query this page still opens; in a path 404.html sees to it.
  if (/%23(\/|%2F)/i.test(location.search)) history.replaceState(null, "", location.href.replace(/%23(?=\/|%2F)/i, "#"));
  const query = new URLSearchParams(location.search);
  const english = query.get("lang") === "en";
  const atStart = ["", "#/"].includes(location.hash);
  // The page that is there already is the start page, and Dutch.
  [part("app").hidden, part("begin").hidden, part("waiting").hidden] = [english, !atStart, atStart];
  // Until the app is there, these links would lose the address.
  for (const link of document.querySelectorAll("a[hreflang]")) {
    query.set("lang", link.hreflang);
    link.href = "?" + query + location.hash;
  }
  // Should the program stop on a fault, that is told (view/browser.rs): nothing on the page would do anything any more.
  const stopped = (error) => {
    const notice = part("stopped");
    if (notice && error && /wasm/.test(error.stack)) notice.hidden = false;
  };
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));
  // Where everything stands in one page, nothing is imported. Elsewhere by the full address, for inside a sandbox there is
  // nothing an address can be short for.
  const load = (name) => (window.whole ? window.whole(name) : import(new URL(name, document.baseURI)));
  // WebKit takes what was preloaded for a request with the very same headers alone, so without CORS on both sides. Inside a
  // sandbox that would give an answer nobody may read.
  const options = self.origin === "null" ? {} : { mode: "no-cors", credentials: "include" };
  const get = async (name) => {
    const answer = await fetch(name, options);
    if (answer.ok && !/html/.test(answer.headers.get("content-type"))) return answer;
    throw new Error(answer.url); // Also for a page: so answers a portal that wants a login.
  };
  // Who comes for a question needs the code of the questions as soon as that of the app.
  if (location.hash.startsWith("#/scan"))
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: options.mode ? null : "", href: questions }));
  // Inside another site's page, or with its colours: the rest of that is in frame.js.
  const embedded = document.documentElement.classList.toggle("embedded", query.has("embed"));
  const host = embedded || accent ? load("./frame.js") : undefined;
  if (host) host.then((host) => host.colours([query.get("accent"), accent], query.get("theme")));
  if (!("onscrollend" in window) || !CSS.supports("selector(::details-content)")) load("./older.js");
  let reason = part("start-failed");
  try {
    if (location.protocol === "file:" && !window.whole) throw (reason = part("start-disk"));
    if (typeof WebAssembly !== "object") throw (reason = part("start-old"));
    const words = get(english ? packs.packEn : packs.packNl).then((answer) => answer.text());
    const app = await load(js).catch(async (error) => {
      // It can be fetched, and was not understood or kept from running.
      if (await get(js).catch(() => false)) reason = error instanceof SyntaxError ? part("start-old") : blocked;
      throw error;
    });
    await app.default({ module_or_path: await get(wasm) }).catch((error) => {
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
