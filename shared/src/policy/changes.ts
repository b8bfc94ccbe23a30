import type { Change } from '../eligibility/smallest-change';

const college = ['degree.highSchool.since', 'degree.secondary.since', 'degree.college.since'] as const;
const bachelor = [...college, 'degree.bachelor.since'] as const;

/**
 * What people in work can still obtain, for the smallest next step: an assumption of how long it takes and how hard it
 * is, not a rule. A title is none of these: it has an answer of its own. Part-time study gives no `graduate.…`.
 */
export const possibleChanges: readonly (Change & { words: string })[] = [
  {
    id: 'skill.seniorWorker',
    words: '取得目录内工种的高级工证书',
    cost: 1,
    months: 12,
    gives: ['skill.seniorWorker.since'],
  },
  {
    id: 'skill.technician',
    words: '取得目录内工种的技师证书',
    cost: 2,
    months: 12,
    needs: 'skill.seniorWorker.since',
    gives: ['skill.technician.since'],
  },
  {
    id: 'skill.seniorTechnician',
    words: '取得目录内工种的高级技师证书',
    cost: 2,
    months: 12,
    needs: 'skill.technician.since',
    gives: ['skill.seniorTechnician.since'],
  },
  { id: 'degree.college', words: '取得大专学历', cost: 2, months: 30, gives: college },
  {
    id: 'degree.bachelor',
    words: '取得本科学历',
    cost: 2,
    months: 30,
    needs: 'degree.college.since',
    gives: bachelor,
  },
  {
    id: 'degree.master',
    words: '取得硕士学位',
    cost: 3,
    months: 36,
    needs: 'degree.bachelor.since',
    gives: [...bachelor, 'degree.secondBachelor.since', 'degree.master.since'],
  },
];
