import { type ClausePage } from './contract/documents';
import { citationLabel } from './citation-label';

const clause = (label: string, title = '') => ({ label, title }) as ClausePage['clause'];
const page = (title: string, ...labels: string[]) => ({
  document: { title } as ClausePage['document'],
  path: labels.slice(0, -1).map((label) => clause(label)),
  clause: clause(labels.at(-1) ?? ''),
});

test('a clause is cited as a reader writes it', () => {
  expect(citationLabel(page('实施方案', '四、', '（三）', '一是'))).toBe('《实施方案》四（三）一是');
  expect(citationLabel(page('关于印发《实施方案》的通知', '二、'))).toBe('《实施方案》二');
});

test('one without a number is cited by its title', () => {
  expect(citationLabel({ ...page('办法', ''), clause: clause('', '前言') })).toBe('《办法》前言');
});
