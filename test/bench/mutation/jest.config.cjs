// The engine's own tests and the cases of the rules. Few runs of each property: a mutant meets hundreds of them.
const { projects } = require('../../../jest.config.cjs');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  displayName: 'mutation',
  roots: ['<rootDir>/shared/src'],
  testMatch: ['<rootDir>/shared/src/eligibility/*.test.ts', '<rootDir>/shared/src/policy/rule-set.test.ts'],
  globals: { PROPERTY_RUNS: 10 },
  testSequencer: '<rootDir>/test/bench/mutation/fastest-first.cjs',
};
