// Comes before boot.js in the page that holds everything (src/bin/pack/whole.rs makes it): what is fetched elsewhere stands
// there, each file as gzip in Base64.
const held = JSON.parse(document.getElementById("held").textContent);
// Pictures stand there as addresses of themselves, in place of the names that the app gives them.
const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
const shown = (html) => String(html).replace(/src="\.\/([^"]+)"/g, (all, name) => (name in held ? 'src="' + held[name] + '"' : all));
Object.defineProperty(Element.prototype, "innerHTML", { get, set(html) { set.call(this, shown(html)); } });
window.fetch = async (address) => {
  const name = String(address).split("/").pop();
  if (!(name in held)) throw new TypeError(name + " is not in this page");
  const bytes = Uint8Array.from(atob(held[name]), (letter) => letter.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(text, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "text/plain" } });
};
