// Draws the tab icons that WeChat wants as PNG from the strokes of ui/icon.scss: node miniapp/src/tabs/draw-icons.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const strokes = readFileSync(path.join(here, '../ui/icon.scss'), 'utf8');
/** Seen at 3:1 or better on the light tab bar and on the dark one: WeChat gets one set of files for both. */
const colours = { '': '#6b7782', '-on': '#23877d' };
const tabs = { seasons: 'home', lectures: 'lecture', eligibility: 'self-check', identity: 'person' };
const size = 81;

const shapesOf = (icon) => {
  const found = new RegExp(`'${icon}':\\s*"([^"]+)"`).exec(strokes);
  if (!found) throw new Error(`ui/icon.scss has no icon '${icon}'`);
  return found[1];
};

const draw = (icon, colour, file) => {
  const page = path.join(mkdtempSync(path.join(tmpdir(), 'tab-icon-')), 'icon.html');
  writeFileSync(
    page,
    `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-1 -1 26 26" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${shapesOf(icon)}</svg>`,
  );
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--default-background-color=00000000',
      `--window-size=${size},${size}`,
      `--screenshot=${file}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
};

mkdirSync(path.join(here, 'icons'), { recursive: true });
for (const [tab, icon] of Object.entries(tabs))
  for (const [suffix, colour] of Object.entries(colours))
    draw(icon, colour, path.join(here, 'icons', `${tab}${suffix}.png`));
