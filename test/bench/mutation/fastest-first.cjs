// Most changes are noticed by a quick test: the slow ones come last, the slowest at the very end.
const { default: Sequencer } = require('@jest/test-sequencer');

const slow = ['rule-set', 'bitsets', 'findings', 'boxes', 'check-rule-set', 'smallest-change', 'rule-diff'];
const place = ({ path }) => slow.findIndex((name) => path.endsWith(`/${name}.test.ts`));

module.exports = class FastestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b));
  }
};
