// npm run demo:portraits draws the demo's lecturers anew: nobody, each with 演示 across; it needs chromium and a Chinese font.
// The pictures are part of the repository: nobody needs this to start the service.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './node-version.mjs';

const folder = new URL('../server/assets/lecturers/', import.meta.url).pathname;
const SIZE = 240;

const looks = [
  {
    name: 'one',
    paper: '#dfeae6',
    coat: '#17645e',
    hair: '#2b2b2b',
    cut: 'M72 96 Q120 34 168 96 L168 84 Q120 8 72 84Z',
  },
  {
    name: 'two',
    paper: '#e9e4d8',
    coat: '#7a4b1e',
    hair: '#4a3424',
    cut: 'M66 150 Q58 40 120 40 Q182 40 174 150 L160 150 Q168 78 120 76 Q72 78 80 150Z',
  },
  {
    name: 'three',
    paper: '#e1e6ef',
    coat: '#2f4a7d',
    hair: '#8b8b8b',
    cut: 'M74 92 Q84 52 120 52 Q156 52 166 92 L166 78 Q150 36 120 36 Q90 36 74 78Z',
  },
];

const drawing = ({
  paper,
  coat,
  hair,
  cut,
}) => `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 240 240">
<rect width="240" height="240" fill="${paper}"/>
<path d="M30 240 Q36 172 120 168 Q204 172 210 240Z" fill="${coat}"/>
<rect x="104" y="140" width="32" height="38" fill="#e6c3a3"/>
<circle cx="120" cy="104" r="46" fill="#f0d2b4"/>
<path d="${cut}" fill="${hair}"/>
<circle cx="103" cy="106" r="4" fill="#333"/><circle cx="137" cy="106" r="4" fill="#333"/>
<path d="M104 126 Q120 138 136 126" fill="none" stroke="#8a4b3a" stroke-width="4" stroke-linecap="round"/>
<rect y="196" width="240" height="44" fill="#1b2430"/>
<text x="120" y="227" font-family="Noto Sans CJK SC" font-size="26" font-weight="bold" fill="#fff" text-anchor="middle">演示 · 不是真人</text>
</svg>
`;

mkdirSync(folder, { recursive: true });
const profile = mkdtempSync(path.join(tmpdir(), 'titles-portraits-'));
for (const look of looks) {
  const svg = path.join(folder, `${look.name}.svg`);
  writeFileSync(svg, drawing(look));
  execFileSync(
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${profile}`],
      ...[`--window-size=${SIZE},${SIZE}`, `--screenshot=${path.join(folder, `${look.name}.png`)}`, svg],
    ],
    { stdio: 'ignore' },
  );
}
rmSync(profile, { recursive: true });
