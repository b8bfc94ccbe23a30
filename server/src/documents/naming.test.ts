import { documentIdFor } from './naming';

const plan = { id: 'plan-2020', title: '江门市“牵引”工程实施方案', number: null };
const decree = { id: 'decree', title: '关于补贴的通知', number: '江人才发〔2019〕3号' };

test.each([
  ['the same title, in another width', { title: '江门市“牵引”工程 实施方案', number: null }, 'plan-2020'],
  ['the same 文号', { title: '另一个写法', number: '江人才发〔2019〕３号' }, 'decree'],
  ['the same title where only one has a 文号', { title: '关于补贴的通知', number: null }, 'decree'],
])('%s is the known document', (_, document, id) => {
  expect(documentIdFor({ ...document, issuedOn: null }, [plan, decree])).toBe(id);
});

test('the same title with another 文号 is another document, named by 文号 or by date', () => {
  const other = { title: '关于补贴的通知', number: '江人才发〔2021〕8号', issuedOn: '2021-01-01' };
  expect(documentIdFor(other, [plan, decree])).toMatch(/^doc-2021-8-[0-9a-f]{8}$/);
  expect(documentIdFor({ ...other, number: null }, [plan])).toMatch(/^doc-2021-01-01-[0-9a-f]{8}$/);
  expect(documentIdFor({ ...other, number: null, issuedOn: null }, [])).toMatch(/^doc-undated-[0-9a-f]{8}$/);
});
