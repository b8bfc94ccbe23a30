import { base64Of } from './file-content';

test('every byte comes through', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(Buffer.from(base64Of(bytes), 'base64')).toEqual(Buffer.from(bytes));
});
