import { readCommand } from './publish-command';

test.each<[string, object]>([
  ['draft a.json --by 王一', { step: 'draft', target: 'a.json', by: '王一' }],
  ['--json approve id1 --by 李二', { step: 'approve', target: 'id1', by: '李二' }],
  ['--by 李二 withdraw id1', { step: 'withdraw', target: 'id1', by: '李二' }],
  ['roll-back 2026-11 --by=李二', { step: 'roll-back', target: '2026-11', by: '李二' }],
  ['list --json', { step: 'list' }],
  ['--help', { step: 'help' }],
])('%s', (line, command) => expect(readCommand(line.split(' '))).toEqual(command));

test.each([
  ['', /^Use one of: draft FILE, approve ID, withdraw ID, roll-back LABEL, list; --help says more\.$/],
  ['publish id1 --by 李二', /^Use one of: /],
  ['toString x --by 李二', /^Use one of: /],
  ['list all', /^Use one of: /],
  ['draft --by 王一', /^draft is about one FILE\. Use: npm run policy:publish -- draft FILE --by NAME$/],
  ['approve id1 id2 --by 李二', /^approve is about one ID\. /],
  ['approve id1', /^Nobody is named\. Use: npm run policy:publish -- approve ID --by NAME$/],
  ['approve id1 --by', /--help says more\.$/],
  ['approve id1 --by --json', /--help says more\.$/],
  ['approve id1 --for 李二', /^Unknown option '--for'\. --help says more\.$/],
])('“%s” is refused with one line', (line, message) => {
  expect(() => readCommand(line.split(' ').filter(Boolean))).toThrow(message);
  expect(() => readCommand(line.split(' ').filter(Boolean))).not.toThrow('\n');
});
