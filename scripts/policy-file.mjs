// What the commands for policy staff have in common: reading files, and one way to answer. --json prints one object
// instead of lines. Exit 0: done; 1: done, and something is not as it should be; 2: a file or word cannot be used.
import { readFileSync } from 'node:fs';

/** A file or word that cannot be used, with the place. */
export class Unusable extends Error {}

/** The JSON of a file. */
export function jsonOf(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: cannot be read (${error.code})`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Unusable(`${file}: is not JSON: ${error.message}`);
  }
}

/** Does the work; what goes wrong is about that place. */
export function about(place, work) {
  try {
    return work();
  } catch (error) {
    throw new Unusable(`${place}: ${error.message}`);
  }
}

/** Splits the words of a command: `options` are the names that take a number, the rest is plain. */
function read(words, options) {
  const plain = [];
  const numbers = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const name = word.startsWith('--') ? word.slice(2) : undefined;
    if (name === 'json') continue;
    if (name === undefined) plain.push(word);
    else if (options.includes(name)) {
      const value = Number(words[(at += 1)]);
      if (!Number.isInteger(value) || value < 1) throw new Unusable(`--${name} takes a whole number`);
      numbers[name] = value;
    } else throw new Unusable(`--${name} is no option here`);
  }
  return { plain, ...numbers };
}

/** Runs a command and prints what it answers: `{ json, lines, failed }`. */
export function finish(work, options = []) {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  try {
    const answer = work(read(words, options));
    console.log(json ? JSON.stringify(answer.json) : answer.lines.join('\n'));
    process.exitCode = answer.failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    if (json) console.log(JSON.stringify({ error: { message: error.message } }));
    console.error(error.message);
    process.exitCode = 2;
  }
}
