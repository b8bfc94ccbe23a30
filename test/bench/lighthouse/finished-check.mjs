// @ts-check
/** A finished self-check of a made-up engineer, as the phone keeps it (miniapp/src/tabs/eligibility/kept.ts). */
export const finishedCheck = {
  'titles.check': {
    version: 1,
    reviewYear: 2025,
    answers: {
      job: '工程',
      standing: 'none',
      'titles.0.held': '工程.助理级',
      'titles.0.origin': 'review',
      'titles.0.year': '2020',
      'education.0.level': '本科',
      'education.0.graduated': '2016-06-30',
      'education.0.fullTime': 'yes',
      'education.0.matches': 'yes',
      'work.start': '2016-07-01',
      situations: ['skill'],
      'skill.level': '高级工',
      'skill.date': '2019-05-20',
      'skill.listed': 'yes',
      'employer.type': '民营企业',
      'employer.district': '新会',
    },
  },
};
