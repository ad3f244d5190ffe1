// Walks through the built site in the oldest Chromium it is for: `node oldest.mjs <site>`, beside the packages that carry it.
// That it starts, counts, has its colours, shows the focus and prints what is folded; the whole suite runs in newer ones.
import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import puppeteer from "puppeteer-core";

const [site] = process.argv.slice(2);
const packed = path.resolve("node_modules/@sparticuz/chromium/bin/chromium.br");
const program = path.resolve("chromium");
if (!fs.existsSync(program)) fs.writeFileSync(program, zlib.brotliDecompressSync(fs.readFileSync(packed)), { mode: 0o755 });

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml" };
const server = http.createServer((request, answer) => {
  const name = path.basename(new URL(request.url, "http://site").pathname) || "index.html";
  const file = path.join(site, name);
  if (!fs.existsSync(file)) return answer.writeHead(404).end();
  answer.writeHead(200, { "content-type": KINDS[path.extname(name)] ?? "text/plain" }).end(fs.readFileSync(file));
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const base = `http://127.0.0.1:${server.address().port}/`;

const browser = await puppeteer.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu", "--use-gl=swiftshader"] });
try {
  const version = await browser.version();
  assert.match(version, /\/103\./);
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  const looks = (selector, property) => page.$eval(selector, (part, name) => getComputedStyle(part)[name], property);
  const follow = async (selector, there) => {
    await page.waitForSelector(selector);
    await page.$eval(selector, (link) => link.click());
    await page.waitForFunction(there);
  };

  await page.goto(base);
  await follow("main a.button[href='#/scan']", () => location.hash === "#/scan" && document.querySelector("main fieldset"));
  assert.equal(await looks("html", "backgroundColor"), "rgb(251, 249, 244)");
  for (let count = 0; count < 13; count++) {
    if (count === 0) await page.goto(base + "#/scan/o.leiding");
    await page.waitForSelector(".anchors input");
    // A new question gets the focus on its heading first.
    await page.waitForFunction(() => document.activeElement.matches("main h1"));
    await page.focus(".anchors .choice:nth-of-type(2) input");
    await page.keyboard.press("Space");
    const choice = ".anchors input:checked + .text";
    assert.equal(await page.$eval(choice, (part) => getComputedStyle(part, "::before").borderTopColor), "rgb(21, 90, 114)");
    assert.equal(await page.$eval(choice, (part) => getComputedStyle(part, "::after").outlineStyle), "solid");
    const before = await page.evaluate(() => location.hash);
    await page.evaluate(() => document.querySelector(".pager .actions a.button:not(.second):not([hidden])").click());
    await page.waitForFunction((before) => location.hash !== before, {}, before);
  }
  await page.goto(base + "#/report");
  await page.waitForSelector(".report #quadrant .point");
  assert.equal(await looks(".quadrant .ground", "fill"), "rgb(255, 254, 251)");
  assert.ok((await page.$$(".report section[id]")).length >= 8);
  assert.ok((await page.$$("main details:not([open])")).length > 3);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal((await page.$$("main details:not([open])")).length, 0, "on paper nothing is folded away");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok((await page.$$("main details:not([open])")).length > 3);
  assert.deepEqual(faults, []);
  console.log(`${version}: from the start page to the report`);
} finally {
  await browser.close();
  server.close();
}
