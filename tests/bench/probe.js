// Runs in every page before the page's own scripts. Times are in milliseconds.
window.bench = {
  // Whether this can be seen.
  shown(selector) {
    return document.querySelector(selector)?.checkVisibility({ visibilityProperty: true });
  },

  // Calls back in the second animation frame after this holds: the first draws it, in the second it has been drawn.
  drawn(holds, done) {
    requestAnimationFrame(() => {
      if (holds()) requestAnimationFrame(() => done()); else bench.drawn(holds, done);
    });
  },

  // The same for what can be seen.
  painted(selector, done) {
    bench.drawn(() => bench.shown(selector), done);
  },

  // From the next click, by the clock of the event itself, until this holds on the screen.
  expect(holds) {
    bench.kept = null;
    bench.clicked = new Promise((done) => addEventListener("click", (event) => {
      bench.began = performance.now();
      bench.drawn(holds, () => done(performance.now() - event.timeStamp));
    }, { capture: true, once: true }));
  },

  // The same until this says something else.
  expectOther(selector) {
    const text = () => document.querySelector(selector)?.textContent;
    const before = text();
    bench.expect(() => text() !== before);
  },

  // Notes when the next click was, for the page where it leads: a window keeps its name.
  expectElsewhere() {
    addEventListener("click", (event) => { name = `clicked ${performance.timeOrigin + event.timeStamp}`; }, { capture: true, once: true });
  },
};

// From that click until a report is painted here.
if (name.startsWith("clicked ")) {
  const clicked = Number(name.split(" ")[1]);
  name = "";
  bench.arrived = new Promise((done) => bench.painted("article.report", () => done(performance.timeOrigin + performance.now() - clicked)));
}

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

// What a click keeps: how long after it began that was done, and how long the storage itself took.
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, text) {
  const start = performance.now();
  setItem.call(this, key, text);
  const end = performance.now();
  bench.kept = { since: end - bench.began, inside: (bench.kept?.inside ?? 0) + end - start };
};
