// Comes before boot.js in the page that holds everything (src/bin/pack/whole.rs makes it): what is fetched elsewhere stands
// there, each file as gzip in Base64.
const held = JSON.parse(document.getElementById("held").textContent);
window.fetch = async (address) => {
  const name = String(address).split("/").pop();
  if (!(name in held)) throw new TypeError(name + " is not in this page");
  const bytes = Uint8Array.from(atob(held[name]), (letter) => letter.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(text, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "text/plain" } });
};
