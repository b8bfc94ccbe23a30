/** Something that a company has agreed to. */
export interface Agreed {
  kind: 'seats' | 'onsite' | 'other';
  title: string;
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number | null;
}

interface Booked {
  /** Where it is, when what is booked does not say it. */
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number;
}

const kinds: Readonly<Record<string, Agreed['kind']>> = { seats: 'seats', lecturer: 'onsite' };

/** A company's booking by what is booked: seats of a session, or a lecturer who comes. */
export function agreedOf(
  { place: ownPlace, startsAt, endsAt, seats }: Booked,
  { kind: of, title, place }: { kind: string; title: string; place: string | null },
): Agreed {
  const kind = kinds[of] ?? 'other';
  // A lecturer's time is called by the lecturer's name.
  const called = kind === 'onsite' ? `${title}老师来授课` : title;
  return {
    kind,
    title: called,
    place: ownPlace ?? place,
    startsAt,
    endsAt,
    seats: kind === 'seats' ? seats : null,
  };
}
