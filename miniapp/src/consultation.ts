/** What a self-check came to, for a visit to a counter. */
export interface Consultation {
  /** 「可以申报 工程师（中级）」. */
  summary: string;
  /** What to bring, by name. */
  materials: readonly string[];
}

let kept: Consultation | null = null;

/** Takes it along to the booking pages; only in memory, and only the person sends it on. */
export const takeAlong = (consultation: Consultation): void => {
  kept = consultation;
};

export const takenAlong = (): Consultation | null => kept;
