import { type BankQuestion, type CourseDetails } from '@titles/shared/contract/course-desk';
import { type DeskVideo } from '@titles/shared/contract/video-desk';
import { Button, Empty, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Sortable } from '../ui/sortable';
import { QuestionDrawer } from './question-drawer';

interface BankFieldsProps {
  details: CourseDetails;
  videos: readonly DeskVideo[];
  onChange: (details: CourseDetails) => void;
}

const blank: BankQuestion = { text: '', options: ['', ''], right: [0], why: '', citation: null, part: null };

/** The bank that tests are drawn from: each question with what is right and where it is explained. */
export function BankFields({ details, videos, onChange }: BankFieldsProps) {
  const [edited, setEdited] = useState<{ at: number; question: BankQuestion } | null>(null);
  const { bank, test, videoIds } = details;
  const set = (next: BankQuestion[]) => onChange({ ...details, bank: next });
  const ofCourse = videos.filter(({ id }) => videoIds.includes(id));
  const titleOf = (id: string) => videos.find((video) => video.id === id)?.details.title ?? id;
  return (
    <section>
      <Flex justify="space-between" align="center">
        <Typography.Title level={2} style={{ fontSize: 16 }}>
          题库（{bank.length}题，每次抽{test.draw}题）
        </Typography.Title>
        <Button onClick={() => setEdited({ at: bank.length, question: blank })}>加一题</Button>
      </Flex>
      {bank.length === 0 && <Empty description="还没有题目。每题写明依据：引用条款，或指出视频的哪一段。" />}
      <Sortable
        items={bank}
        nameOf={({ text }) => text}
        onChange={set}
        show={({ text, options, right, citation, part }) => (
          <>
            <div>{text}</div>
            <Typography.Text type="secondary">
              正确：{right.map((place) => options[place]).join('、')}
            </Typography.Text>{' '}
            {citation && <Tag>{citation.label}</Tag>}
            {part && <Tag>视频：{titleOf(part.videoId)}</Tag>}
            {!citation && !part && <Tag color="warning">没有依据</Tag>}
          </>
        )}
        actions={(question, at) => (
          <>
            <Button
              size="small"
              autoInsertSpace={false}
              aria-label={`编辑第${at + 1}题`}
              onClick={() => setEdited({ at, question })}
            >
              编辑
            </Button>
            <Button
              size="small"
              danger
              autoInsertSpace={false}
              aria-label={`删除第${at + 1}题`}
              onClick={() => set(bank.filter((_, each) => each !== at))}
            >
              删除
            </Button>
          </>
        )}
      />
      {edited && (
        <QuestionDrawer
          number={edited.at + 1}
          question={edited.question}
          videos={ofCourse}
          onClose={() => setEdited(null)}
          onDone={(question) => {
            set([...bank.slice(0, edited.at), question, ...bank.slice(edited.at + 1)]);
            setEdited(null);
          }}
        />
      )}
    </section>
  );
}
