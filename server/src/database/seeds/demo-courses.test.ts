import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plan2020 } from '@titles/shared/policy/documents/plan-2020';
import { bank } from './demo-courses';

const films = path.resolve(__dirname, '../../../assets/films');
/** What the film says from that second on, up to a pause. */
const saidAt = (videoId: string, at: number): string => {
  const cues = readFileSync(path.join(films, `${videoId.replace('demo-', '')}.vtt`), 'utf8').split('\n\n');
  const from = cues.findIndex((cue) => cue.startsWith(`00:${String(at).padStart(2, '0')}.`));
  return from === -1
    ? ''
    : cues
        .slice(from, from + 2)
        .join('\n')
        .replace(/\n/g, '');
};

test.each(bank.map((question) => [question.text, question] as const))(
  '%s what is right stands where the question says',
  (_, { citation, part, options, right, text }) => {
    const clause = plan2020.clauses.find(({ id }) => id === citation?.clauseId);
    const source = part ? saidAt(part.videoId, part.at) : (clause?.digest ?? '');
    for (const place of right) expect(source).toContain(options[place]!.replace('选「', '「'));
    if (clause) expect(citation!.label).toBe(`「实施方案」${clause.label}`);
    expect(text.endsWith('（多选）')).toBe(right.length > 1);
  },
);
