// The files that take longest begin first: one of them at the end would leave the other processors idle.
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = [
  ...['migrations', 'bookings-kill', 'outbox-crash', 'bookings-model', 'policy-publish', 'fuzz'],
  ...['staff-first', 'staff-sign-in', 'broken-rule-sets', 'audit', 'retention'],
  ...['accessible-pages', 'desk-pages', 'access', 'videos', 'result', 'rosters'],
];
const place = ({ path }) => {
  const found = longest.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return found < 0 ? longest.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
