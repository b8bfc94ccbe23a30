// @ts-check
/** A finished self-check of a made-up engineer, as the phone keeps it (miniapp/src/tabs/eligibility/kept.ts). */
export const finishedCheck = {
  'titles.check': {
    version: 1,
    reviewYear: null,
    answers: {},
  },
};
