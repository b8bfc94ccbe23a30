/** What the whole list has in common, as whoever opened it says. */
export interface Settings {
  today: string;
  reviewYear: number;
  /** For people of whom no column says it. */
  series: string | null;
  /** Whether an empty cell for a title or a skill certificate says that there is none. */
  blankMeansNone: boolean;
  /** Whether nobody is a civil servant, retired, or under a sanction, but whose row says so. */
  allInService: boolean;
}
