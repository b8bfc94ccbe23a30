// npm run demo:films [-- slides] makes the demo's films and slides anew from their transcripts and words; it needs ffmpeg
// and a Chinese font.
// The films are part of the repository: nobody needs this to start the service.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './node-version.mjs';

const folder = new URL('../server/assets/films/', import.meta.url).pathname;
const FONT = process.env.FONT ?? '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc';
const PAPER = '0xF5F6F3';
const INK = '0x1B2430';
const PRIMARY = '0x17645E';

const seconds = (time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** What is shown from when to when. */
const cuesOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^([\d:.]+) --> ([\d:.]+)\n((?:.+\n?)+)/gm)].map(
    ([, from, to, text]) => ({ from: seconds(from), to: seconds(to), lines: text.trim().split('\n') }),
  );

/** Words are read from files: no character of them means anything to ffmpeg. */
function drawn(temporary, name, text, options) {
  const file = path.join(temporary, `${name}.txt`);
  writeFileSync(file, text);
  return `drawtext=fontfile=${FONT}:textfile=${file}:${options}`;
}

const run = (output, ...options) =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...options, path.join(folder, output)], { stdio: 'inherit' });

/** The pictures beside a film: a heading and what to remember, marked as a demo. */
function makeSlides(name) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'titles-films-'));
  const slides = JSON.parse(readFileSync(path.join(folder, `${name}.slides.json`), 'utf8'));
  for (const [index, { lines }] of slides.entries()) {
    const words = lines.map((line, row) =>
      drawn(
        temporary,
        `${index}-${row}`,
        line,
        `fontsize=${row === 0 ? 44 : 34}:fontcolor=${row === 0 ? PRIMARY : INK}:x=64:y=${84 + row * 74}`,
      ),
    );
    const look = [
      `drawbox=x=0:y=0:w=16:h=ih:color=${PRIMARY}:t=fill`,
      drawn(temporary, `${index}-mark`, '演示幻灯片', `fontsize=20:fontcolor=${INK}:x=64:y=316`),
      ...words,
    ].join(',');
    run(
      `${name}-${index + 1}.png`,
      ...['-f', 'lavfi', '-i', `color=${PAPER}:s=640x360`, '-frames:v', '1', '-vf', `${look}`],
      ...['-compression_level', '9', '-pred', 'mixed'],
    );
  }
  rmSync(temporary, { recursive: true });
}

function make(name) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'titles-films-'));
  const cues = cuesOf(path.join(folder, `${name}.vtt`));
  const length = Math.ceil(cues.at(-1).to) + 0.5;
  const words = cues.flatMap(({ from, to, lines }, cue) =>
    lines.map((line, index) =>
      drawn(
        temporary,
        `${cue}-${index}`,
        line,
        `fontsize=30:fontcolor=${INK}:x=(w-text_w)/2:y=${180 - lines.length * 24 + index * 48}:enable='between(t,${from},${to - 0.04})'`,
      ),
    ),
  );
  const look = [
    `drawbox=x=0:y=0:w=iw:h=10:color=${PRIMARY}:t=fill`,
    drawn(temporary, 'mark', '演示视频', `fontsize=20:fontcolor=${PRIMARY}:x=24:y=28`),
    ...words,
  ].join(',');
  const tone = `aevalsrc='0.03*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*0.2*t))+0.02*sin(2*PI*330*t)':s=44100`;
  run(
    `${name}.mp4`,
    ...['-f', 'lavfi', '-i', `color=${PAPER}:s=640x360:r=12`, '-f', 'lavfi', '-i', tone],
    ...['-t', String(length), '-vf', look, '-c:v', 'libx264', '-profile:v', 'main', '-pix_fmt', 'yuv420p'],
    ...['-crf', '27', '-preset', 'veryslow', '-tune', 'stillimage', '-g', '60'],
    ...['-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-movflags', '+faststart', '-map_metadata', '-1'],
    ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
  );
  run(`${name}.jpg`, '-ss', '2', '-i', path.join(folder, `${name}.mp4`), '-frames:v', '1', '-q:v', '5');
  rmSync(temporary, { recursive: true });
}

const names = readdirSync(folder).filter((file) => file.endsWith('.vtt'));
for (const name of names.map((file) => path.basename(file, '.vtt'))) {
  if (!process.argv.includes('slides')) make(name);
  makeSlides(name);
}
