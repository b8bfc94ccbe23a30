import { BEGINNING, linkAfter } from './chain';

const entry = {
  id: 'e1',
  at: new Date('2026-11-23T08:00:00.123Z'),
  actor: 'terminal:王一',
  action: 'grant.invited',
  subject: 'g1',
  detail: '{"role":"lecturer"}',
};

test('each part of an entry, its place and the link before change the hash', () => {
  const { position, hash } = linkAfter(BEGINNING, entry);
  expect(position).toBe(1);
  expect(linkAfter(BEGINNING, { ...entry, at: new Date(entry.at) }).hash).toBe(hash);
  const others = [
    ...Object.keys(entry).map((name) =>
      linkAfter(BEGINNING, { ...entry, [name]: name === 'at' ? new Date(0) : 'x' }),
    ),
    linkAfter({ ...BEGINNING, position: 1 }, entry),
    linkAfter({ ...BEGINNING, hash }, entry),
  ].map((link) => link.hash);
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});

test('what one part ends with cannot begin the next', () => {
  const moved = { ...entry, actor: `${entry.actor}"`, action: entry.action.slice(1) };
  expect(linkAfter(BEGINNING, moved).hash).not.toBe(linkAfter(BEGINNING, entry).hash);
});
