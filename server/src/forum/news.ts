import { type TextRow } from './text.entity';

const WEEK = 7 * 24 * 60 * 60 * 1000;

export type Event =
  | { what: 'answered'; textId: string; expert: boolean }
  | { what: 'decided'; textId: string; outcome: TextRow['state'] }
  | { what: 'flagged'; answerId: string; at: Date }
  | { what: 'expired'; answerId: string; expiresOn: string };

const keyOf = (event: Event): string => {
  switch (event.what) {
    case 'answered':
      return `${event.textId} answered`;
    case 'decided':
      return `${event.textId} ${event.outcome}`;
    case 'flagged':
      return `${event.answerId} flagged ${event.at.getTime()}`;
    case 'expired':
      return `${event.answerId} expired ${event.expiresOn}`;
  }
};

const decisions: Partial<Record<TextRow['state'], string>> = {
  shown: '审核通过，大家看得到了',
  returned: '请修改后再提交，点开看说明',
  refused: '没有发布，点开看原因',
  hidden: '已撤下，点开看原因',
};

function tipOf(event: Event): string {
  switch (event.what) {
    case 'answered':
      return event.expert ? '专家回答了，点开看看' : '有人回答了，点开看看';
    case 'decided':
      return decisions[event.outcome] ?? '有新进展，点开看看';
    case 'flagged':
      return '引用的条款已更新，请核对';
    case 'expired':
      return '回答已过有效期，请核对';
  }
}

/** What somebody is told about a question; its key makes it one message, however often it is said. */
export const newsOf = (
  event: Event,
  { accountId, question, now }: { accountId: string; question: { id: string; title: string }; now: Date },
) => ({
  accountId,
  key: `forum/${keyOf(event)} ${accountId}`,
  kind: 'notice' as const,
  subject: `forum/${question.id}`,
  title: question.title,
  place: '专业知识论坛',
  at: now,
  tip: tipOf(event),
  page: `features/forum/question/index?questionId=${question.id}`,
  expiresAt: new Date(now.getTime() + WEEK),
});
