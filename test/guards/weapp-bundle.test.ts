import { readBundle, type WeappBundle } from '../support/weapp/bundle';
import { absentGlobals, evalProblems, styleProblems, syntaxProblems } from '../support/weapp/inspect';

const mainLimit = 450_000;
const subpackageLimit = 300_000;

const bundle = readBundle();

const bytesByPackage = (of: WeappBundle) => {
  const sums = new Map<string, number>();
  for (const file of of.files())
    sums.set(of.packageOf(file), (sums.get(of.packageOf(file)) ?? 0) + of.bytes(file));
  return sums;
};

/** Problems of each file that has any, by path. */
const problemsOf = (extension: string, problems: (source: string) => string[]) =>
  Object.fromEntries(
    bundle
      .files(extension)
      .map((file) => [file, problems(bundle.read(file))] as const)
      .filter(([, found]) => found.length > 0),
  );

test('the main package and every subpackage stay small', () => {
  const { '': main, ...subpackages } = Object.fromEntries(bytesByPackage(bundle));
  expect(main).toBeGreaterThan(100_000);
  expect(main).toBeLessThanOrEqual(mainLimit);
  expect(Object.keys(subpackages)).toHaveLength(bundle.app.subPackages!.length);
  for (const bytes of Object.values(subpackages)) expect(bytes).toBeLessThanOrEqual(subpackageLimit);
});

test('every page of app.json is there with its template and its script', () => {
  const missing = bundle.routes.flatMap((route) =>
    ['.js', '.json', '.wxml'].map((end) => route + end).filter((file) => !bundle.has(file)),
  );
  expect(missing).toEqual([]);
});

test('the tab bar leads to two to five pages of the main package, its icons are in the bundle', () => {
  const { list } = bundle.app.tabBar!;
  expect(list.length).toBeGreaterThanOrEqual(2);
  expect(list.length).toBeLessThanOrEqual(5);
  for (const { pagePath, iconPath, selectedIconPath } of list) {
    expect(bundle.app.pages).toContain(pagePath);
    for (const icon of [iconPath, selectedIconPath]) if (icon) expect(bundle.has(icon)).toBe(true);
  }
});

test('the theme file that app.json names is in the bundle', () => {
  const { themeLocation } = bundle.app;
  if (themeLocation) expect(bundle.has(themeLocation)).toBe(true);
});

test('every script is ES2015', () => {
  expect(syntaxProblems('const f = (a, ...b) => `${a}${b.length}`;')).toEqual([]);
  expect(syntaxProblems('const a = { ...b };')).not.toEqual([]);
  expect(syntaxProblems('a?.b')).not.toEqual([]);
  expect(problemsOf('.js', syntaxProblems)).toEqual({});
});

test('every style sheet parses', () => {
  expect(styleProblems('.a { color: red; ')).not.toEqual([]);
  expect(problemsOf('.wxss', styleProblems)).toEqual({});
});

test('no script makes code of strings', () => {
  expect(evalProblems('var g = new Function("return this")();')).not.toEqual([]);
  expect(evalProblems('return eval(text);')).not.toEqual([]);
  expect(problemsOf('.js', evalProblems)).toEqual({});
});

test('no script counts on what the phone does not have', () => {
  expect(absentGlobals('new URL(address);')).not.toEqual([]);
  expect(absentGlobals('function load() { return new AbortController(); }')).not.toEqual([]);
  expect(absentGlobals('typeof URL !== "undefined" && new URL(address);')).toEqual([]);
  expect(absentGlobals('try { new URL(address); } catch (e) { ok = false; }')).toEqual([]);
  expect(absentGlobals('zod.URL = 1; var Headers = function () {}; new Headers();')).toEqual([]);
  expect(problemsOf('.js', absentGlobals)).toEqual({});
});
