// Fetches the app and the words of the asked language side by side, and starts the one with the other. What comes late,
// code and words for everything behind the questions, comes once one leaves the start page. A link to the other language
// fetches those words and starts the app again with them. Below that: what only the browser can do with files, for
// src/view/transfer.rs.
// Some mail filters write the # of a link as %23. Behind a query this page still opens; in a path 404.html sees to it.
if (location.search.includes("%23/")) history.replaceState(null, "", location.href.replace("%23/", "#/"));
const { js, wasm, late: lateCode, ...named } = document.querySelector("script[data-js]").dataset;
const get = (name) => fetch(packs[name]).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)));
const suffix = (language) => (language === "en" ? "En" : "Nl");
const words = (language) => get("pack" + suffix(language));
const lateWords = (language) => get("late" + suffix(language));
const query = new URLSearchParams(location.search);
const asked = query.get("lang");
// Inside another site's page, or with its colours: the rest of that is in frame.js.
const embedded = query.has("embed");
document.documentElement.classList.toggle("embedded", embedded);
const { accent, ...packs } = named;
const host = embedded || accent ? import("./frame.js") : undefined;
host?.then((host) => host.colours([query.get("accent"), accent], query.get("theme")));
const place = document.getElementById("app");
const program = fetch(wasm);
let app;
// The page that is there already is Dutch.
place.hidden = asked === "en";

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
    const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];
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

try {
  // What comes late is waited for where a page needs it. (A hint: any page can also wait for it by itself.)
  const early = /^(#\/?|#\/scan(\/(facts|check|[oi]\.[^/]*))?)?$/.test(location.hash);
  if (!early) document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: lateCode }));
  const [started, text, late] = await Promise.all([
    import(js).then(async (module) => { await module.default({ module_or_path: program }); return module; }),
    words(asked),
    early ? "" : lateWords(asked),
  ]);
  app = started;
  if (late) await app.prepare();
  app.start(text, late);
  if (embedded) host.then((host) => host.follow());
  // Tried again at every page until it is there. The start page needs none of it, but for a frame's link to a window.
  const complete = () => Promise.all([lateWords(asked), app.prepare()]).then(([late]) => { removeEventListener("hashchange", complete); app.complete(late); });
  if (!late) addEventListener("hashchange", complete);
  if (!late && (embedded || location.hash.length > 2)) complete();
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(location);
    address.searchParams.set("lang", link.hreflang);
    try {
      app.start(...(await Promise.all([words(link.hreflang), lateWords(link.hreflang), app.prepare()])));
      removeEventListener("hashchange", complete);
      history.replaceState(null, "", address);
    } catch {
      location.href = address;
    }
  });
} catch (error) {
  document.getElementById("niet-gestart").hidden = false;
  throw error;
} finally {
  place.hidden = false;
}
