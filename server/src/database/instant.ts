/** A column of an instant as a query of one's own gives it: MySQL gives a date, SQLite UTC as text. */
export const instantOf = (value: Date | string): Date =>
  typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : value;
