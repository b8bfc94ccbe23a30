/** What a date-and-time field of a browser says (`2027-01-01T08:00`), read as a clock in Jiangmen, as an instant. */
export const instantOf = (field: string): string => new Date(`${field}:00+08:00`).toISOString();

/** An instant as such a field wants it. */
export const fieldOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
