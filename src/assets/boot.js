// Fetches the app and the words of the asked language side by side, and starts the one with the other. A link to the
// other language fetches those words and starts the app again with them.
const { js, wasm, ...packs } = document.querySelector("script[data-js]").dataset;
const pack = (language) => packs[language === "en" ? "packEn" : "packNl"];
const words = (language) => fetch(pack(language)).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)));
const asked = new URLSearchParams(location.search).get("lang");
const place = document.getElementById("app");
const program = fetch(wasm);
// The page that is there already is Dutch.
place.hidden = asked === "en";
try {
  const [app, text] = await Promise.all([
    import(js).then(async (app) => { await app.default({ module_or_path: program }); return app; }),
    words(asked),
  ]);
  app.start(text);
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      app.start(await words(link.hreflang));
      history.replaceState(null, "", link.href);
    } catch {
      location.href = link.href;
    }
  });
} catch (error) {
  document.getElementById("niet-gestart").hidden = false;
  throw error;
} finally {
  place.hidden = false;
}
