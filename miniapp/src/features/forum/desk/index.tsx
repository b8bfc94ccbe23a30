import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum } from '@titles/shared/contract/forum';
import { type LectureField } from '@titles/shared/contract/lecturers';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { FieldChooser } from '../field-chooser';
import { QuestionCard } from '../question-card';
import { checkingInWords } from '../words';
import '../forum.scss';

const { waiting } = client(forum);

const answer = (query: Record<string, string>) => open('/features/forum/answer/index', query);

/** An expert's desk: what is to be compared again, and what waits for an answer. */
export default function ForumDesk() {
  const [field, setField] = useState<LectureField>();
  const { value, failure, retry } = useRemote(waiting, { query: { field } });
  useDidShow(retry);
  return (
    <Page title="专家答疑">
      <Heading level={1} className="forum__title">
        专家答疑
      </Heading>
      {value ? (
        <>
          {value.toCheck.length > 0 && (
            <Section title="请您核对">
              <Card>
                {value.toCheck.map(({ id, questionId, title, checking }) => (
                  <Row
                    key={id}
                    icon="clock"
                    kicker={checking === null ? undefined : checkingInWords[checking]}
                    title={title}
                    onPress={() => answer({ questionId, answerId: id })}
                  />
                ))}
              </Card>
            </Section>
          )}
          <Section title="等专家回答">
            <FieldChooser
              value={field}
              all={value.fields.length > 0 ? '我的专业领域' : '全部领域'}
              onChange={setField}
            />
            <View className="forum__note">
              {value.fields.length > 0
                ? `您的领域：${value.fields.join('、')}。在讲师资料里可以改。`
                : '填好讲师资料里的方向后，这里先显示您领域的问题。'}
            </View>
            <View className="forum__list">
              {value.questions.map((question) => (
                <QuestionCard
                  key={question.id}
                  question={question}
                  onPress={() => answer({ questionId: question.id })}
                />
              ))}
              {value.questions.length === 0 && (
                <Card>
                  <View>现在没有等着回答的问题。</View>
                </Card>
              )}
            </View>
          </Section>
        </>
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="讲师团专家" />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
