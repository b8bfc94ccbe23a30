import { dropDraft, keepDraft, readDraft } from './kept-draft';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

test('a draft is there again, by its name alone', () => {
  const here = storage();
  keepDraft(here, 'seasons/a', { base: 2, content: { theme: '冬' } });
  expect(readDraft(here, 'seasons/a')).toEqual({ base: 2, content: { theme: '冬' } });
  expect(readDraft(here, 'seasons/b')).toBeNull();
  dropDraft(here, 'seasons/a');
  expect(readDraft(here, 'seasons/a')).toBeNull();
});

test.each(['no JSON', 'null', '{}', '{"base":"1","content":{}}'])('%s is no draft', (text) => {
  const here = { ...storage(), getItem: () => text };
  expect(readDraft(here, 'a')).toBeNull();
});

test('a full storage stops nobody', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => keepDraft(full, 'a', { base: 1, content: 1 })).not.toThrow();
});
