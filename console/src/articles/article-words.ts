import { type Tone } from '../ui/state-tag';
import { type ArticleContent, type EditedArticle } from '@titles/shared/contract/article-editing';
import { type KnownBlock } from '@titles/shared/contract/articles';

export const kindWords: Readonly<Record<ArticleContent['kind'], string>> = {
  policy: '政策解读',
  guide: '办事指南',
  story: '榜样故事',
};
export const groupWords: Readonly<Record<ArticleContent['group'], string>> = {
  reform: '改革推动',
  service: '宣传服务',
  incentive: '激励引导',
  industry: '产业结合',
};
export const blockWords: Readonly<Record<KnownBlock['type'], string>> = {
  heading: '小标题',
  paragraph: '段落',
  list: '列表',
  steps: '步骤',
  confirm: '需向人社部门确认',
  citation: '条款引用',
};
export const stateWords = {
  draft: '草稿',
  published: '已发布',
  revised: '已发布，有未发布的修改',
  withdrawn: '已撤下',
} as const;
export type ArticleState = keyof typeof stateWords;

type Standing = Pick<EditedArticle, 'revision' | 'publishedRevision' | 'publishedAt'>;

export function stateOf({ revision, publishedRevision, publishedAt }: Standing): ArticleState {
  if (publishedRevision === null) return publishedAt === null ? 'draft' : 'withdrawn';
  return publishedRevision === revision ? 'published' : 'revised';
}

export const stateTones: Readonly<Record<ArticleState, Tone>> = {
  draft: 'plain',
  published: 'good',
  revised: 'wait',
  withdrawn: 'stop',
};

/** A block of that kind with nothing in it yet; a citation comes from the clause picker. */
export function blankBlock(type: Exclude<KnownBlock['type'], 'citation'>): KnownBlock {
  if (type === 'list') return { type, items: [''] };
  if (type === 'steps') return { type, items: [{ title: '', text: '' }] };
  return { type, text: '' };
}

const blockLines = (block: KnownBlock): string[] => {
  const name = `【${blockWords[block.type]}】`;
  if (block.type === 'list') return [name, ...block.items.map((item) => `· ${item}`)];
  if (block.type === 'steps')
    return [name, ...block.items.map(({ title, text }, at) => `${at + 1}. ${title}：${text}`)];
  if (block.type === 'citation') return [`${name}${block.citation.label}：${block.text}`];
  return [`${name}${block.text}`];
};

/** An article as lines of words, to compare two of its revisions. */
export const articleLines = ({
  kind,
  group,
  field,
  title,
  summary,
  body,
  consent,
}: ArticleContent): string[] => [
  `标题：${title}`,
  `${kindWords[kind]} · ${groupWords[group]}${field === null ? '' : ` · ${field}`}`,
  `摘要：${summary}`,
  ...body.flatMap(blockLines),
  ...(consent === null ? [] : [`授权：${consent.recordedBy} ${consent.recordedOn} ${consent.use}`]),
];
