// Puts the I-scan in a page: <script src="…/embed.js" data-iscan data-lang="nl" data-accent="#155a72" data-theme="light">.
// The frame stands where the script stands and is as high as what is in it. A script in the head of a page, or one that a
// program adds there, stands nowhere: then the frame stands in the element with the id `iscan`.
(() => {
  // A module is no current script; those that are done are marked.
  const script = document.currentScript ?? document.querySelector('script[data-iscan=""][src*="embed.js"]');
  if (!script) return console.error("I-scan: write data-iscan in the script tag of embed.js.");
  script.dataset.iscan = "done";
  const inHead = document.head.contains(script);
  if (inHead && document.readyState === "loading") addEventListener("DOMContentLoaded", () => place(script, inHead));
  else place(script, inHead);

  function place(script, inHead) {
    const target = document.getElementById("iscan");
    if (inHead && !target) return console.error('I-scan: put the script of embed.js where the I-scan is to stand, or <div id="iscan"></div> there.');
    const { lang, accent, theme } = script.dataset;
    const address = new URL("./?embed=1", script.src);
    for (const [name, value] of Object.entries({ lang, accent, theme })) if (value) address.searchParams.set(name, value);

    const frame = document.createElement("iframe");
    frame.src = address.href;
    frame.title = lang === "en" ? "I-scan: a self-evaluation for municipalities" : "I-scan: een zelfevaluatie voor gemeenten";
    frame.allow = "clipboard-write; camera";
    frame.style.cssText = "display: block; width: 100%; border: 0; height: max(100vh, 40rem);";
    if (inHead) target.append(frame);
    else script.after(frame);

    addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
      const { type, height } = event.data ?? {};
      if (type === "iscan:height" && Number.isFinite(height)) {
        frame.style.height = Math.min(Math.max(height, 200), 50000) + "px";
      } else if (type === "iscan:page") {
        const top = frame.getBoundingClientRect().top;
        const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        if (top < 0 || top > innerHeight) frame.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
      }
    });
  }
})();
