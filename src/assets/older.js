// What the app expects of a browser and older ones do not have. Loaded only there.

// Without `::details-content` the style cannot show on paper what is folded on screen.
if (!CSS.supports("selector(::details-content)")) {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded = [];
  });
}

// The moment at which scrolling ended.
if (!("onscrollend" in window)) {
  let ended;
  addEventListener("scroll", () => {
    clearTimeout(ended);
    ended = setTimeout(() => dispatchEvent(new Event("scrollend")), 150);
  });
}
