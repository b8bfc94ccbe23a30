import { FEW } from '../few';

/** How often something was done in a group, and by how many people. */
export interface Group {
  count: number;
  people: number;
}

/**
 * What may be told of groups of a whole that is told: null for groups of fewer than five people, and for the next
 * smallest too until those that are hidden are five together, so that nothing follows from the whole.
 */
export function withheld(groups: readonly Group[]): (number | null)[] {
  const hidden = groups.map(({ count, people }) => count > 0 && people < FEW);
  const sum = (part: keyof Group) =>
    groups.reduce((total, group, at) => total + (hidden[at] ? group[part] : 0), 0);
  const rest = groups
    .map((group, at) => ({ ...group, at }))
    .filter(({ count, at }) => count > 0 && !hidden[at])
    .sort((a, b) => a.people - b.people || a.count - b.count);
  while (hidden.includes(true) && Math.min(sum('people'), sum('count')) < FEW) {
    const next = rest.shift();
    if (!next) break;
    hidden[next.at] = true;
  }
  return groups.map(({ count }, at) => (hidden[at] ? null : count));
}
