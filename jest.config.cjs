const swc = ['@swc/jest', JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'))];
const project = (displayName, roots, more = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/.cache/transformed',
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: {
    '^@titles/(shared|server|miniapp|console)/(.*)$': '<rootDir>/$1/src/$2',
  },
  // How often a property is tried: npm run test:long sets TEST_LONG.
  globals: { PROPERTY_RUNS: process.env.TEST_LONG ? 10_000 : 300 },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  ...more,
});

// Projects have no testTimeout of their own.
const patient = { setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'] };

// For tests that write files: what they leave in the temporary directory fails the run.
const folder = {
  ...patient,
  globalSetup: '<rootDir>/test/support/folder-setup.ts',
  globalTeardown: '<rootDir>/test/support/folder-teardown.ts',
};

module.exports = {
  // What each file loads stays in its worker, whose every await then costs more; a new worker starts within a second.
  workerIdleMemoryLimit: '300MB',
  testSequencer: '<rootDir>/test/longest-first.cjs',
  projects: [
    project('unit', ['shared/src', 'server/src', 'miniapp/src', 'miniapp/config', 'console/src']),
    project('journeys', ['test/journeys'], {
      ...patient,
      globalSetup: '<rootDir>/test/support/journeys-setup.ts',
      globalTeardown: '<rootDir>/test/support/journeys-teardown.ts',
    }),
    project('guards', ['test/guards'], folder),
    project('browser', ['test/browser'], folder),
    project('pictures', ['test/pictures'], folder),
  ],
};
