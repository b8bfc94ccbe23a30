import { materialTypeOf } from './material-type';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['讲义.pdf', 'application/pdf', 'application/pdf'],
  ['讲义.docx', '', word],
  ['讲义.DOCX', 'application/octet-stream', word],
  ['照片.jpeg', '', 'image/jpeg'],
  ['讲义.doc', 'application/msword', null],
  ['讲义', '', null],
])('%s that a browser calls %j is %j', (name, type, wanted) => {
  expect(materialTypeOf({ name, type })).toBe(wanted);
});
