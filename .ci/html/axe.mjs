// Runs axe-core on pages in headless Chromium; prints each violation and fails if there is any. COOKIE=name=value signs in;
// SHOTS=FOLDER keeps a picture of each view.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'mobile light', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { name: 'mobile dark', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
];

const cookie = (process.env.COOKIE ?? '').match(/^([^=]+)=(.*)$/);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let faults = 0;
for (const file of process.argv.slice(2)) {
  for (const { name, ...view } of views) {
    // The page's own policy forbids scripts, and so the checker's as well.
    const context = await browser.newContext({ ...view, bypassCSP: true });
    if (cookie) await context.addCookies([{ name: cookie[1], value: cookie[2], url: file }]);
    const page = await context.newPage();
    const asked = [];
    page.on('request', request => asked.push(request.url()));
    const address = /^https?:/.test(file) ? file : pathToFileURL(resolve(file)).href;
    await page.goto(address);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    if (process.env.SHOTS) {
      const path = `${process.env.SHOTS}/${file.replace(/^.*?:\/\/[^/]*|[^\w]+/g, '_')}-${name.replace(' ', '-')}.png`;
      await page.screenshot({ path, fullPage: true });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const remote = asked.filter(url => new URL(url).origin !== new URL(address).origin && !url.startsWith('data:'));
    for (const { id, help, nodes } of violations) {
      console.error(`${file} (${name}): ${id}: ${help}`);
      nodes.slice(0, 3).forEach(node => console.error(`    ${node.html.slice(0, 160)}`));
    }
    if (wide) console.error(`${file} (${name}): wider than its window`);
    remote.forEach(url => console.error(`${file} (${name}): asks for ${url}`));
    faults += violations.length + remote.length + (wide ? 1 : 0);
    await context.close();
  }
  console.log(`${file}: ${views.length} views checked`);
}
await browser.close();
process.exit(faults === 0 ? 0 : 1);
