// Fetches the app and the words of the asked language side by side, and starts the one with the other. What comes late,
// code and words for everything behind the questions, comes once one leaves the start page. A link to the other language
// fetches those words and starts the app again with them. Below that: what only the browser can do, for src/view.
// Some mail filters write the # of a link as %23. Behind a query this page still opens; in a path 404.html sees to it.
if (location.search.includes("%23/")) history.replaceState(null, "", location.href.replace("%23/", "#/"));
const { js, wasm, late: lateCode, accent, ...packs } = document.querySelector("script[data-js]").dataset;
// What stands between may answer with a page of its own: only a list is words.
const get = async (name) => {
  const answer = await fetch(packs[name]);
  const text = await answer.text();
  if (!answer.ok || !text.startsWith("[")) throw new Error(answer.url);
  return text;
};
const suffix = (language) => (language === "en" ? "En" : "Nl");
const words = (language) => get("pack" + suffix(language));
const program = fetch(wasm);
const module = import(js).then(async (module) => { await module.default({ module_or_path: program }); return module; });
// What comes late: its words in a language, once its code is there.
const late = (language) => Promise.all([get("late" + suffix(language)), module.then((app) => app.prepare())]).then(([words]) => words);
const query = new URLSearchParams(location.search);
const asked = query.get("lang");
// Inside another site's page, or with its colours: the rest of that is in frame.js.
const embedded = query.has("embed");
document.documentElement.classList.toggle("embedded", embedded);
const host = embedded || accent ? import("./frame.js") : undefined;
host?.then((host) => host.colours([query.get("accent"), accent], query.get("theme")));
// A page that needs what comes late asks for it at once. (A hint: the app knows best, and waits where it must.)
const atStart = ["", "#/"].includes(location.hash);
const early = atStart || /^#\/scan(\/(facts|check|[oi]\.[^/]*))?$/.test(location.hash);
let code = early ? undefined : fetch(lateCode);
code?.catch(() => {});
const place = document.getElementById("app");
const [begin, wait] = ["begin", "wacht"].map((id) => document.getElementById(id));
let app, whole, shown = location.hash, search = location.search;
// The page that is there already is the start page, and Dutch.
place.hidden = asked === "en";
begin.hidden = !atStart;
wait.hidden = atStart;

window.browser = {
  save_file(text, type, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
  style_text: () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n"),
  // Other programs do not know this page's style, so each part of the drawing gets its looks written on it.
  drawing_text(section) {
    const looks = ["fill", "fill-opacity", "paint-order", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];
    const shown = document.getElementById(section).querySelector("svg");
    const copy = shown.cloneNode(true);
    const parts = (drawing) => [drawing, ...drawing.querySelectorAll("*")];
    const copies = parts(copy);
    document.documentElement.style.colorScheme = "light";
    parts(shown).forEach((part, index) => {
      const computed = getComputedStyle(part);
      copies[index].removeAttribute("class");
      if (part.localName !== "title") looks.forEach((look) => copies[index].setAttribute(look, computed.getPropertyValue(look)));
    });
    document.documentElement.style.colorScheme = "";
    const { width, height } = shown.viewBox.baseVal;
    copy.setAttribute("width", width * 2);
    copy.setAttribute("height", height * 2);
    return new XMLSerializer().serializeToString(copy);
  },
  copy_field(id) {
    const field = document.getElementById(id);
    field.focus();
    field.select();
    return document.execCommand("copy");
  },
  ask_lasting(promise) {
    const storage = navigator.storage;
    (promise ? storage?.persist?.() : storage?.persisted?.())?.then(app.lasting);
  },
  // The file with the late code: the one that was asked for already, or anew.
  late_code() {
    const asked = code ?? fetch(lateCode);
    code = undefined;
    return asked;
  },
  // Where this page was left, or its top; and the focus on its heading.
  land() {
    shown = location.hash;
    scrollTo(0, history.state?.y ?? 0);
    document.querySelector("main h1")?.focus({ preventScroll: true });
  },
};

// A file or text given to the page of files: picked, dropped or pasted. A file dropped elsewhere must not replace the app.
const give = async (data) => {
  const file = data.files[0];
  const text = file ? await file.text() : data.getData?.("text/plain");
  if (file || text) app.receive(text);
};
const onFiles = () => document.getElementById("bestand");
document.addEventListener("change", ({ target }) => {
  if (target !== onFiles()) return;
  give(target);
  // Else the same file, mended, would be no other choice, and nothing would happen.
  target.value = "";
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (onFiles()) give(event.dataTransfer);
});
document.addEventListener("paste", (event) => {
  if (!onFiles()) return;
  event.preventDefault();
  give(event.clipboardData);
});

// What stands on top of every printed page.
addEventListener("beforeprint", () => document.documentElement.style.setProperty("--running", JSON.stringify(document.querySelector("h1").textContent)));

// Every page is found again where it was left: the app goes there itself, for its pages are not there before it is.
history.scrollRestoration = "manual";
const keepPlace = () => { if (location.hash === shown) history.replaceState({ y: scrollY }, ""); };
addEventListener("scrollend", keepPlace);
addEventListener("click", keepPlace, true);

// Whoever goes back to before the other language was chosen stays in it. (Of such a step the browser tells no new hash.)
addEventListener("popstate", () => {
  if (location.search === search) return;
  history.replaceState(history.state, "", location.pathname + search + location.hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
});

// Before the app is there, these links must not lose the address; after, the app goes on in the other language.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[hreflang], a.skip");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || (app && !link.hreflang)) return;
  event.preventDefault();
  if (!link.hreflang) return document.getElementById("inhoud").focus();
  const address = () => {
    const address = new URL(location);
    address.searchParams.set("lang", link.hreflang);
    return address;
  };
  if (!app) return location.assign(address());
  try {
    app.start(...(await Promise.all([words(link.hreflang), late(link.hreflang)])));
    whole = true;
    history.replaceState(history.state, "", address());
    search = location.search;
  } catch {
    app.missing(true);
  }
});

try {
  let coming = early ? undefined : late(asked);
  coming?.catch(() => {});
  const [started, text] = await Promise.all([module, words(asked)]);
  // For a moment the page may wait for it too; then it says itself that something is on its way.
  const here = await Promise.race([coming?.catch(() => ""), new Promise((done) => setTimeout(done, coming ? 500 : 0))]);
  app = started;
  app.start(text, here ?? "");
  scrollTo(0, history.state?.y ?? 0);
  whole = Boolean(here);
  if (embedded) host.then((host) => host.follow());
  // Asked again at every page, when the line is back and by the clock, until it is there.
  let asking;
  const complete = async () => {
    if (whole || asking) return;
    asking = true;
    try {
      app.complete(await (coming ?? late(asked)));
      whole = true;
    } catch {
      // In the meantime the other language may have brought it.
      if (!whole) app.missing(false);
      setTimeout(complete, 10000);
    }
    coming = undefined;
    asking = false;
  };
  addEventListener("hashchange", complete);
  addEventListener("online", complete);
  // The start page needs none of it, but for a frame's link to a window of one's own.
  if (!atStart || embedded) complete();
} catch (error) {
  document.getElementById("niet-gestart").hidden = false;
  begin.hidden = false;
  wait.hidden = true;
  throw error;
} finally {
  place.hidden = false;
}
