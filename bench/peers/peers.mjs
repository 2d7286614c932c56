// Prints how many pages a CPU second Readability.js does, on linkedom, over the same pages as the rest.
// Arguments: the folder of collections; how many rounds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const [folder, rounds] = process.argv.slice(2);
const pages = ['aeb', 'readability'].flatMap((name) => {
  const html = join(folder, name, 'html');
  return readdirSync(html).sort().map((file) => gunzipSync(readFileSync(join(html, file))).toString());
});
const works = {
  'linkedom, parse alone': (page) => parseHTML(page).document.childNodes.length,
  'Readability.js on linkedom': (page) =>
    new Readability(parseHTML(page).document).parse()?.textContent?.length ?? 0,
};
const best = {};
const failed = {};
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, work] of Object.entries(works)) {
    failed[name] = 0;
    let length = 0;
    const start = process.cpuUsage();
    for (const page of pages) {
      try {
        length += work(page);
      } catch {
        failed[name]++;
      }
    }
    const { user, system } = process.cpuUsage(start);
    if (length === 0) {
      throw new Error(`${name} found nothing on any page`);
    }
    best[name] = Math.min(best[name] ?? Infinity, (user + system) / 1e6);
  }
}
for (const [name, seconds] of Object.entries(best)) {
  const rate = (pages.length / seconds).toFixed(0).padStart(6);
  console.log(`${name.padEnd(32)} ${rate} pages a CPU second${failed[name] ? `, failed on ${failed[name]}` : ''}`);
}
