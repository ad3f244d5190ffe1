// Goes behind the script that links the parts (src/bin/pack/split.rs): several modules travel in one file, as its sections.
// The file is read also from a host that does not know what wasm is, asked as it was preloaded (boot.js), and asked again
// after it could not be had.
const files = {};
const options = self.origin === "null" ? {} : { mode: "no-cors", credentials: "include" };
const part = (file, module) => {
  const sections = (files[file] ??= fetch(new URL(file, import.meta.url), options)
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => WebAssembly.compile(bytes)));
  const instance = async (imports) => WebAssembly.instantiate(WebAssembly.Module.customSections(await sections, module)[0], imports);
  sections.catch(() => delete files[file]);
  return instance;
};
