const swc = ['@swc/jest', JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'))];
const project = (displayName, roots, more = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: {
    '^@titles/(shared|server|miniapp|console)/(.*)$': '<rootDir>/$1/src/$2',
  },
  // How often a property is tried: npm run test:long sets TEST_LONG.
  globals: { PROPERTY_RUNS: process.env.TEST_LONG ? 10_000 : 300 },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  ...more,
});

module.exports = {
  projects: [
    project('unit', ['shared/src', 'server/src', 'miniapp/src', 'miniapp/config', 'console/src']),
    project('journeys', ['test/journeys'], {
      globalSetup: '<rootDir>/test/support/journeys-setup.ts',
      // Projects have no testTimeout of their own.
      setupFilesAfterEnv: ['<rootDir>/test/support/journeys-patience.ts'],
      globalTeardown: '<rootDir>/test/support/journeys-teardown.ts',
    }),
    project('guards', ['test/guards']),
    project('browser', ['test/browser']),
    project('pictures', ['test/pictures']),
  ],
};
