// @ts-check
// Viewers of a film: wrk, whose connections ask for one part after the other.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const VIEWERS = 16;

/** @param {string} folder @param {string} name @param {readonly string[]} ranges */
export async function viewersOf(folder, name, ranges) {
  const script = path.join(folder, `${name}.lua`);
  const list = ranges.map((range) => `"${range}"`).join(', ');
  await writeFile(
    script,
    `local ranges = { ${list} }
local at = 0
request = function()
  at = at % #ranges + 1
  return wrk.format("GET", nil, { ["Range"] = ranges[at] })
end
`,
  );
  return {
    /** Parts a second that 16 viewers get. @param {string} url @param {number} seconds */
    async watch(url, seconds) {
      const { stdout } = await promisify(execFile)('wrk', [
        '-t1',
        `-c${VIEWERS}`,
        `-d${seconds}s`,
        '--timeout',
        '30s',
        '-s',
        script,
        url,
      ]);
      const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
      if (!rate || /Socket errors|Non-2xx/.test(stdout)) throw new Error(`wrk on ${url}:\n${stdout}`);
      return rate;
    },
    /** Every part as it is answered: status, where it stands, its digest. @param {string} url */
    async parts(url) {
      const all = [];
      for (const range of ranges) {
        const answer = await fetch(url, { headers: { range } });
        const bytes = Buffer.from(await answer.arrayBuffer());
        const digest = createHash('sha256').update(bytes).digest('hex');
        all.push([answer.status, answer.headers.get('content-range'), bytes.length, digest].join(' '));
      }
      return all;
    },
  };
}
