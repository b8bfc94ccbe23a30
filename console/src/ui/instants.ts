import { clockInJiangmen, dayInJiangmen, instantOf as ofDay } from '@titles/shared/jiangmen-time';

/** What a date-and-time field of a browser says (`2027-01-01T08:00`), read as a clock in Jiangmen, as an instant. */
export const instantOf = (field: string): string => {
  const [day = '', clock] = field.split('T');
  return ofDay(day, clock).toISOString();
};

/** An instant as such a field wants it. */
export const fieldOf = (instant: string): string => {
  const at = new Date(instant);
  return `${dayInJiangmen(at)}T${clockInJiangmen(at)}`;
};
