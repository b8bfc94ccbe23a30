const FACTS = ['hours', 'place', 'reminder'] as const;

/** What somebody who booked has not read yet: that their time is closed or open again, another address, a reminder. */
export type Owed = (typeof FACTS)[number];

interface Message {
  key: string;
  kind: string;
}

/**
 * Under which key it is said, once for each revision of the service point and each move of the booking; what it tells of
 * is read from it again.
 */
export const newsKey = (
  subject: string,
  owed: ReadonlySet<Owed>,
  { revision, sequence }: { revision: number; sequence: number },
): string => `${subject} ${[...owed].join('+')} ${revision} ${sequence}`;

/** What is owed after news, now that what was queued about the subject is taken back; hours that changed twice are as they were. */
export function owedAfter(
  news: 'hours' | 'place',
  takenBack: readonly Message[],
  subject: string,
): ReadonlySet<Owed> {
  const owed = new Set<Owed>();
  for (const fact of [...takenBack.flatMap((message) => factsOf(message, subject)), news])
    if (fact !== 'hours' || !owed.delete(fact)) owed.add(fact);
  return owed;
}

/** What is owed still to who moved to another time: where it is. It is open, and its reminders are planned anew. */
export function owedAfterMove(takenBack: readonly Message[], subject: string): ReadonlySet<Owed> {
  const owed = takenBack.flatMap((message) => factsOf(message, subject));
  return new Set(owed.filter((fact) => fact === 'place'));
}

function factsOf({ key, kind }: Message, subject: string): Owed[] {
  if (kind === 'reminder') return ['reminder'];
  const [told = ''] = key.slice(subject.length + 1).split(' ');
  return FACTS.filter((fact) => told.split('+').includes(fact));
}
