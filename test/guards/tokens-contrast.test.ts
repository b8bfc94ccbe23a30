import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from '../support/contrast';

const source = readFileSync(path.resolve(__dirname, '../../miniapp/src/ui/tokens.scss'), 'utf8');

/** The colours of one mode, from its mixin. */
const tokensOf = (mode: string) => {
  const block = new RegExp(`@mixin ${mode} \\{([^}]*)\\}`).exec(source)![1]!;
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, hex]) => [name!, hex!]));
};

/** Words are set in these, and no word in the others. */
const words = ['ink', 'ink-2', 'primary', 'accent', 'may-apply', 'not-yet', 'ask-bureau', 'no'];
const grounds = ['paper', 'card'];
const fewest = 4.5;

const pairsOf = (tokens: ReadonlyMap<string, string>): [string, string][] => [
  ...words.flatMap((word) => grounds.map((ground): [string, string] => [word, ground])),
  ...words
    .filter((word) => tokens.has(`${word}-wash`))
    .map((word): [string, string] => [word, `${word}-wash`]),
  ['on-primary', 'primary'],
  ...[...tokens.keys()]
    .filter((name) => name.endsWith('-wash'))
    .map((wash): [string, string] => ['ink', wash]),
];

const tooFaint = (tokens: ReadonlyMap<string, string>) =>
  pairsOf(tokens)
    .map(
      ([word, ground]) => [`${word} on ${ground}`, contrast(tokens.get(word)!, tokens.get(ground)!)] as const,
    )
    .filter(([, ratio]) => !(ratio >= fewest));

test('contrast is measured as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'])('the %s tokens', (mode) => {
  const tokens = tokensOf(mode);

  test('name every colour that words need', () => {
    for (const name of [...words, ...grounds, 'on-primary']) expect([...tokens.keys()]).toContain(name);
  });

  test('hold 4.5 to 1 wherever words stand on them', () => {
    expect(tooFaint(tokens)).toEqual([]);
    expect(tooFaint(new Map([...tokens, ['no', tokens.get('card')!]]))).not.toEqual([]);
  });
});
