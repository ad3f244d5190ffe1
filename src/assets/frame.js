// What the app does only for a host: its colours, and inside a frame telling the page around it how high it is. Loaded
// when it is needed.

// The colours of paper in light and dark (style/tokens.css): text on them has a contrast of at least 4.5.
const grounds = [[251, 249, 244], [27, 26, 23]];
const least = 4.5;

const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
// Mixed with ever more black or white until it can be read.
const readable = (colour, ground, towards) => {
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = colour.map((value) => Math.round(value + (towards - value) * part));
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return [towards, towards, towards];
};

// accents: the first that is `#rrggbb`; anything else is left aside. theme: `light` or `dark`; anything else follows the reader's system.
// A browser that does not know light and dark side by side has the light page.
export const colours = (accents, theme) => {
  const style = document.documentElement.style;
  const both = CSS.supports("color", "light-dark(#fff, #000)");
  if (both && (theme === "light" || theme === "dark")) style.setProperty("color-scheme", theme);
  const accent = accents.find((accent) => /^#[0-9a-f]{6}$/i.test(accent ?? ""));
  if (!accent) return;
  const colour = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
  const [light, dark] = [readable(colour, grounds[0], 0), readable(colour, grounds[1], 255)].map((mixed) => `rgb(${mixed})`);
  style.setProperty("--accent", both ? `light-dark(${light}, ${dark})` : light);
  style.setProperty("--on-accent", both ? "light-dark(#fff, #1b1a17)" : "#fff");
};

// Tells the page around it the height, whenever it changes, and that another page is shown. Nothing else, ever.
export const follow = () => {
  const tell = (message) => parent.postMessage(message, "*");
  const height = () => tell({ type: "iscan:height", height: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(height).observe(document.body);
  addEventListener("hashchange", () => tell({ type: "iscan:page" }));
  height();
};
