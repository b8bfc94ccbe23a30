import { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum } from '@titles/shared/contract/forum';
import { type LectureField } from '@titles/shared/contract/lecturers';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { FieldChooser } from '../field-chooser';
import { Found } from '../found';
import { QuestionCard } from '../question-card';
import '../forum.scss';

const { list } = client(forum);

const PAGE = 20;
const filters = [
  { value: 'all', text: '全部' },
  { value: 'yes', text: '已有回答' },
  { value: 'no', text: '等回答' },
] as const;
type Filter = (typeof filters)[number]['value'];

const ask = () => open('/features/forum/ask/index');

export default function ForumList() {
  const [words, setWords] = useState('');
  const [field, setField] = useState<LectureField>();
  const [answered, setAnswered] = useState<Filter>('all');
  const [page, setPage] = useState(1);
  const shared = () => ({ title: '专业知识论坛' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="专业知识论坛">
      <Heading level={1} className="forum__title">
        职称的事，问懂的人
      </Heading>
      <View className="forum__note">不显示姓名。提问和回答审核后公开，专家的回答写明依据条款和有效期。</View>
      <View className="forum__acts">
        <Button icon="edit" onPress={ask}>
          我要提问
        </Button>
      </View>
      <View className="forum__gap">
        <TextField
          label="先搜搜有没有人问过"
          length={60}
          value={words}
          placeholder="如：专利 论文"
          onInput={setWords}
        />
      </View>
      {words.trim() === '' ? (
        <>
          <View className="forum__gap">
            <View className="forum__label">专业领域</View>
            <FieldChooser
              value={field}
              all="全部领域"
              onChange={(next) => {
                setField(next);
                setPage(1);
              }}
            />
          </View>
          <View className="forum__gap">
            <Filters
              label="是否有回答"
              options={filters}
              value={answered}
              onChange={(next) => {
                setAnswered(next);
                setPage(1);
              }}
            />
          </View>
          <Questions field={field} answered={answered} page={page} onPage={setPage} />
        </>
      ) : (
        <Found
          words={words}
          title="搜到的问题"
          none={`没有人问过「${words.trim()}」，换个词试试，或者直接提问。`}
        />
      )}
    </Page>
  );
}

interface QuestionsProps {
  field: LectureField | undefined;
  answered: Filter;
  page: number;
  onPage: (page: number) => void;
}

const Questions = ({ field, answered, page, onPage }: QuestionsProps) => {
  const { value, failure, retry } = useRemote(list, {
    query: { field, page, answered: answered === 'all' ? undefined : answered },
  });
  useDidShow(retry);
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  if (value.questions.length === 0)
    return (
      <EmptyState
        icon="forum"
        message="这里还没有问题。您可以做第一个提问的人。"
        action={{ text: '我要提问', onPress: ask }}
      />
    );
  return (
    <View className="forum__list">
      {value.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      {value.total > PAGE && (
        <View className="forum__answer-acts">
          <Button kind="secondary" disabled={page === 1} onPress={() => onPage(page - 1)}>
            上一页
          </Button>
          <Button kind="secondary" disabled={page * PAGE >= value.total} onPress={() => onPage(page + 1)}>
            下一页
          </Button>
        </View>
      )}
    </View>
  );
};
