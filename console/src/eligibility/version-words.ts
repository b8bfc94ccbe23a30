import { type Tone } from '../ui/state-tag';
import { type RuleSetVersionSummary } from '@titles/shared/contract/rule-set-publishing';

export const stateWords = {
  bundled: '自带',
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤回',
} as const;

type Standing = Pick<RuleSetVersionSummary, 'state' | 'inForce' | 'publishAt'>;

export function stateInWords({ state, inForce, publishAt }: Standing): string {
  if (inForce) return `${stateWords[state]} · 现行`;
  return state === 'draft' && publishAt !== null ? '已批准，待生效' : stateWords[state];
}

export const stateTone = ({ state, inForce }: Standing): Tone =>
  inForce ? 'good' : state === 'draft' ? 'wait' : 'plain';
