import { coverSvg, groundOf, svgAddress } from './cover';
import { type Quarter } from './palette';

const quarters: Quarter[] = [1, 2, 3, 4];

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

const tags = (svg: string) => [...svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)];

describe.each(quarters)('the cover of quarter %s', (quarter) => {
  const svg = coverSvg(quarter);

  test('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of tags(svg)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  test('holds no number that went wrong and no colour left out', () => {
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('carries white words at 4.5:1', () => {
    expect(1.05 / (luminance(groundOf(quarter)) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('is small enough for a style sheet of the main package', () => {
    expect(svgAddress(svg).length).toBeLessThan(4_000);
  });
});

test('each quarter has a drawing of its own', () => {
  expect(new Set(quarters.map((quarter) => coverSvg(quarter))).size).toBe(4);
});

test('stands at the foot of a square and of a share card', () => {
  expect(coverSvg(4, { width: 500, height: 400 })).toContain("viewBox='0 0 500 400'");
  expect(coverSvg(4, { width: 360, height: 360 })).toContain('translate(0 120) scale(1)');
});

test('an address holds no character that ends a CSS url or an attribute', () => {
  expect(svgAddress("<a b='#1'>50%</a>")).toBe("data:image/svg+xml,%3Ca b='%231'%3E50%25%3C/a%3E");
});
