// Asks Lighthouse about pages: fails unless each has 100 for accessibility and for best practices, and says what is missing.
// COOKIE=name=value signs in.
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let faults = 0;
for (const url of process.argv.slice(2)) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port, logLevel: 'error', onlyCategories: ['accessibility', 'best-practices'],
    ...(process.env.COOKIE ? { extraHeaders: { Cookie: process.env.COOKIE } } : {}),
  });
  if (lhr.runtimeError) {
    console.error(`${url}: ${lhr.runtimeError.message}`);
    faults++;
  }
  const scores = Object.values(lhr.categories).map(({ title, score }) => {
    if (score !== 1) faults++;
    return `${title} ${Math.round((score ?? 0) * 100)}`;
  });
  console.log(`${url}: ${scores.join(', ')}`);
  for (const { id, title, score, scoreDisplayMode } of Object.values(lhr.audits)) {
    if (score !== null && score < 1 && scoreDisplayMode !== 'informative') console.error(`    ${id}: ${title}`);
  }
}
await chrome.kill();
process.exit(faults === 0 ? 0 : 1);
