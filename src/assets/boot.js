// Fetches the app and the words of the asked language side by side, and starts the one with the other.
const { js, wasm, ...packs } = document.querySelector("script[data-js]").dataset;
const asked = new URLSearchParams(location.search).get("lang");
const pack = packs[asked === "en" && packs.packEn ? "packEn" : "packNl"];
const program = fetch(wasm);
try {
  const [app, words] = await Promise.all([
    import(js).then(async (app) => { await app.default({ module_or_path: program }); return app; }),
    fetch(pack).then((answer) => answer.text()),
  ]);
  app.start(words);
} catch (error) {
  document.getElementById("niet-gestart").hidden = false;
  throw error;
}
