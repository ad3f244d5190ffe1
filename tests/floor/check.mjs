// Checks every style sheet and script of the built site, also those inside a page, against the browsers in .browserslistrc:
// `node check.mjs <site> <list of browsers>`. What stands behind `@supports` is left out: the browser itself is asked there.
import browserslist from "browserslist";
import { ESLint } from "eslint";
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import html from "eslint-plugin-html";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postcss from "postcss";
import inHtml from "postcss-html";
import stylelint from "stylelint";

// Where the plugins are.
const here = path.dirname(fileURLToPath(import.meta.url));
const [site, list] = process.argv.slice(2);
const browsers = browserslist(browserslist.parseConfig(fs.readFileSync(list, "utf8")).defaults);

// What a browser without it does without, and nobody misses: where lines of a heading break, size of type on a turned
// phone, colours where none are forced, margins of paper, the hand that grabs; and each engine its own name for the parts of a bar.
const FEATURES = [
  "properties.text-wrap", "properties.text-size-adjust", "properties.forced-color-adjust", "at-rules.page", "at-rules.page.size",
  "selectors.-webkit-progress-bar", "selectors.-webkit-progress-value", "selectors.-moz-progress-bar",
];
const styles = {
  customSyntax: {
    parse: (text, options) => {
      const { parse } = options.from.endsWith(".html") ? inHtml() : postcss;
      const sheet = parse(text, options);
      sheet.walkAtRules("supports", (rule) => void rule.remove());
      // So that what is in a custom property is looked at too.
      sheet.walkDecls(/^--/, (declaration) => void (declaration.prop = "color"));
      return sheet;
    },
    stringify: postcss.stringify,
  },
  plugins: ["stylelint-browser-compat", "stylelint-no-unsupported-browser-features"],
  rules: {
    "function-disallowed-list": ["light-dark"], // Neither of the others knows it.
    "plugin/browser-compat": [true, { browserslist: browsers, allow: { features: FEATURES, flagged: false, partialImplementation: true, prefix: true } }],
    "plugin/no-unsupported-browser-features": [true, { browsers, ignore: ["css-paged-media", "text-size-adjust", "css3-cursors-grab"], ignorePartialSupport: true }],
  },
};

const scripts = new ESLint({
  cwd: path.resolve(site),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.js", "**/*.html"],
      plugins: { compat, "es-x": es, html },
      languageOptions: { ecmaVersion: 2022, sourceType: "module" },
      linterOptions: { reportUnusedDisableDirectives: "off" },
      // A clipboard for more than text is asked for first, and its absence told.
      settings: { browsers, lintAllEsApis: true, polyfills: ["ClipboardItem"] },
      rules: { "compat/compat": "error", ...es.configs["flat/restrict-to-es2022"].rules },
    },
    // These tell a browser before the floor that it is one: they have to be read there.
    { files: ["boot.js"], languageOptions: { sourceType: "script" }, rules: es.configs["flat/restrict-to-es2019"].rules },
    { files: ["boot.js"], rules: { "es-x/no-dynamic-import": "off" } },
  ],
});

const faultsOfStyle = async (code, name) => {
  const { results } = await stylelint.lint({ code, codeFilename: name, config: styles, configBasedir: here });
  return results.flatMap(({ warnings }) => warnings).map(({ line, text }) => `${name}:${line}: ${text}`);
};
const faultsOfScript = async (code, name) => {
  const results = await scripts.lintText(code, { filePath: name });
  return results.flatMap(({ messages }) => messages).map(({ line, message }) => `${name}:${line}: ${message}`);
};

// A check that finds nothing wrong here finds nothing anywhere.
const WRONG = {
  "a.css": [
    "a:has(b) { color: red; }", ":root { --a: light-dark(#fff, #000); }", "@media (width >= 30rem) { a { color: red; } }",
    "details::details-content { opacity: 1; }", "a { & b { color: red; } }", "a { color: color-mix(in srgb, red, blue); }",
  ],
  "a.html": ["<style>a:has(b) { color: red; }</style>", "<script>[].toSorted();</script>"],
  "a.js": ["[].toSorted();", "new URLPattern();", "using a = b;"],
  "boot.js": ["a?.b;"],
};
const faults = async (code, name) => [
  ...(/\.(css|html)$/.test(name) ? await faultsOfStyle(code, name) : []),
  ...(/\.(js|html)$/.test(name) ? await faultsOfScript(code, name) : []),
];
for (const [name, samples] of Object.entries(WRONG)) {
  for (const sample of samples) {
    if ((await faults(sample, name)).length === 0) throw new Error(`the check is blind to ${sample}`);
  }
}

const names = fs.readdirSync(site).filter((name) => /\.(css|html|js)$/.test(name));
const found = [];
for (const name of names) found.push(...(await faults(fs.readFileSync(path.join(site, name), "utf8"), name)));
if (names.length === 0) throw new Error(`${site} has nothing to check`);
console.log(found.join("\n") || `${names.length} files keep to ${browsers.join(", ")}`);
process.exit(found.length ? 1 : 0);
