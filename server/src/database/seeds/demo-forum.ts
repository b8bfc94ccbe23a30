import { type INestApplicationContext } from '@nestjs/common';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { byService } from '../../audit/audit.service';
import { Clock } from '../../clock';
import { CitationRow } from '../../forum/citation.entity';
import { PostRow } from '../../forum/post.entity';
import { Showing } from '../../forum/showing.service';
import { TextRow } from '../../forum/text.entity';
import { Database } from '../database';

const YEAR = 365 * 24 * 60 * 60 * 1000;

interface DemoPost {
  id: string;
  field: string;
  title: string | null;
  text: string;
  clauseId: string | null;
  answer?: DemoPost;
}

const answer = (id: string, clauseId: string, text: string): DemoPost => ({
  ...{ id, field: '', title: null, clauseId },
  text: `（示例回答）${text}`,
});

const questions: readonly DemoPost[] = [
  {
    id: 'demo-forum-1',
    field: '工程技术',
    title: '没有论文，能评工程师吗',
    text: '（示例提问）我在企业做了六年技术，没有发表过论文，担心交不了材料。',
    clauseId: null,
    answer: answer(
      'demo-forum-1-answer',
      '4.3.2',
      '方案写明，工程等重实践的系列，评中级不要求发表论文，主要看业绩和技术水平。\n材料怎么写，请以当年的评审通知为准，也可以到服务点咨询。',
    ),
  },
  {
    id: 'demo-forum-2',
    field: '职称政策',
    title: '有一项专利授权，可以申报哪一级',
    text: '（示例提问）我是发明人之一，专利已经授权。',
    clauseId: '4.3.1',
    answer: answer(
      'demo-forum-2-answer',
      '4.3.1',
      '有专利授权可以申报评审相关级别，是哪一级方案没有写明，请先向人社部门确认。\n评审看重专利质量和实际作用，请准备好应用情况的证明。',
    ),
  },
  {
    id: 'demo-forum-3',
    field: '技能人才',
    title: '高级技师想评职称，从哪里开始',
    text: '（示例提问）我有高级技师证书，在企业当班组长，想了解第一步做什么。',
    clauseId: null,
  },
];

/** A few questions of the demo, each marked as such; what is there already stays as it is. */
export async function layForum(app: INestApplicationContext): Promise<void> {
  const showing = app.get(Showing, { strict: false });
  const now = app.get(Clock, { strict: false }).now();
  const expiresOn = dayInJiangmen(new Date(now.getTime() + YEAR));
  await app.get(Database).write(async (manager) => {
    const lay = async (demo: DemoPost, question: DemoPost) => {
      const kind = demo === question ? 'question' : 'answer';
      const until = kind === 'answer' ? expiresOn : null;
      const post = manager.create(PostRow, {
        ...{ id: demo.id, kind, questionId: question.id, accountId: null, field: question.field },
        ...{ speaker: kind === 'answer' ? 'lecturer' : 'asker', newestRevision: 1, demo: true },
        ...{ createdAt: now, shownAt: null, flaggedAt: null, flaggedBecause: null },
      });
      const text = manager.create(TextRow, {
        ...{ id: `${demo.id}-text`, postId: demo.id, revision: 1, kind, field: question.field },
        ...{ title: demo.title, text: demo.text, expiresOn: until, verdict: 'unchecked', state: 'shown' },
        ...{ reason: null, submittedAt: now, decidedAt: now, decidedBy: byService },
      });
      await manager.insert(PostRow, post);
      await manager.insert(TextRow, text);
      if (demo.clauseId !== null)
        await manager.insert(CitationRow, {
          ...{ textId: text.id, documentId: 'plan-2020', clauseId: demo.clauseId, version: 0, place: 0 },
        });
      await showing.show(manager, post, text);
    };
    for (const question of questions) {
      if (await manager.existsBy(PostRow, { id: question.id })) continue;
      await lay(question, question);
      if (question.answer) await lay(question.answer, question);
    }
  });
}
