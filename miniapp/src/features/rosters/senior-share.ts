import { type Answered } from './answer';

/** How many of those whose titles are told hold a senior one (plan 四（九）, R906); null while nobody's are. */
export function seniorShare(
  answers: readonly Pick<Answered, 'senior'>[],
): { of: number; senior: number; inWords: string } | null {
  const known = answers.filter(({ senior }) => senior !== null);
  if (known.length === 0) return null;
  const senior = known.filter((answer) => answer.senior).length;
  const share = Math.round((senior / known.length) * 1000) / 10;
  return {
    of: known.length,
    senior,
    inWords: `名册上写明了职称情况的 ${known.length} 人里，高级职称（副高、正高）${senior} 人，占 ${share}%。占比高的单位申报博士工作站等平台可以优先推荐，多少算高请问人社部门。`,
  };
}
