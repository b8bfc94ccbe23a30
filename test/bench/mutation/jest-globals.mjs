// @ts-check
// What the tests take from jest and its configuration, for the run under another one.
Object.assign(globalThis, { PROPERTY_RUNS: 10, jest: { setTimeout: () => undefined } });
