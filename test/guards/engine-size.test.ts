import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const MOST = 4096;
const shared = path.join(__dirname, '../../shared/src');

/** What answers a person: verdict, why, earliest year, next question. Without the words of the record and the rules. */
const core = `
  export { assess } from './eligibility/assess';
  export { nextQuestions } from './eligibility/questions';
`;
const vocabulary = ['derive', 'facts', 'types'];

const bundled = (contents: string) => {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents, resolveDir: shared, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'cjs',
    target: 'es2018',
    external: vocabulary.map((name) => `./${name}`),
  });
  return {
    code: outputFiles[0]!.contents,
    files: Object.keys(metafile.inputs).map((file) => path.basename(file)),
  };
};

test('the core of the engine is at most 4 KB, compressed, without words and rules', () => {
  const { code, files } = bundled(core);
  expect(files).toEqual(
    expect.arrayContaining(['fold.ts', 'verdict.ts', 'why.ts', 'judge.ts', 'rule-book.ts']),
  );
  expect(files.filter((file) => /facts|derive|policy/.test(file))).toEqual([]);
  expect(gzipSync(code).length).toBeLessThanOrEqual(MOST);
});
