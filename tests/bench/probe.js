// Runs in every page before the page's own scripts. Times are in milliseconds.
window.bench = {
  // Calls back in the second animation frame after this can be seen: the first draws it, in the second it has been drawn.
  painted(selector, done) {
    requestAnimationFrame(() => {
      const shown = document.querySelector(selector)?.checkVisibility({ visibilityProperty: true });
      if (shown) requestAnimationFrame(() => done()); else bench.painted(selector, done);
    });
  },

  // From the next click, by the clock of the event itself, until this is painted.
  expect(selector) {
    bench.clicked = new Promise((done) => addEventListener("click", (event) => {
      bench.painted(selector, () => done(performance.now() - event.timeStamp));
    }, { capture: true, once: true }));
  },
};

// From the start of the navigation until a statement is painted.
bench.statement = new Promise((done) => bench.painted("label:has(input[type=radio])", () => done(performance.now())));

// From there until any text is painted, which the browser tells only once it is on the screen.
bench.text = new Promise((done) => new PerformanceObserver((list) => {
  const text = list.getEntriesByName("first-contentful-paint")[0];
  if (text) done(text.startTime);
}).observe({ type: "paint", buffered: true }));

// How long the page was busy each time that it was for more than a twentieth of a second.
bench.blocks = [];
new PerformanceObserver((list) => bench.blocks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask", buffered: true });
