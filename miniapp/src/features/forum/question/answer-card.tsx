import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum, type ForumAnswer } from '@titles/shared/contract/forum';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Verdict } from '@titles/miniapp/ui/verdict';
import { PostText } from '../post-text';
import { Refusal } from '../refusal';
import { SubmissionNotice } from '../submission-notice';
import { checkingInWords, isExpert, speakerInWords } from '../words';
import { AnswerForm } from './answer-form';
import { ReportButton } from './report-button';

const { accept } = client(forum);

interface AnswerCardProps {
  questionId: string;
  answer: ForumAnswer;
  /** The viewer asked the question. */
  asked: boolean;
  signedIn: boolean;
  onChange: () => void;
}

export const AnswerCard = ({ questionId, answer, asked, signedIn, onChange }: AnswerCardProps) => {
  const { id, by, text, citations, expiresOn, checking, accepted, mine, submission, shownAt } = answer;
  const [editing, setEditing] = useState(false);
  const { busy, refusal, act } = useAct();
  const expert = isExpert(by);
  const edit = () =>
    expert ? open('/features/forum/answer/index', { questionId, answerId: id }) : setEditing(true);
  return (
    <Card>
      <View className="forum__marks">
        <View className={`forum__speaker ${expert ? 'forum__speaker--expert' : ''}`}>
          <Icon name={expert ? 'shield' : 'person'} />
          <View>
            {speakerInWords[by]}
            {mine ? '（我）' : ''}
          </View>
        </View>
        {accepted && <Verdict tone="mayApply" word="提问人采纳" />}
      </View>
      {checking !== null && (
        <View className="forum__gap">
          <Notice tone="warning">{checkingInWords[checking]}</Notice>
        </View>
      )}
      {mine && (
        <View className="forum__gap">
          <SubmissionNotice submission={submission} shown={shownAt !== null} />
        </View>
      )}
      {editing ? (
        <AnswerForm
          questionId={questionId}
          before={{ id, text: submission?.text ?? text, revision: submission?.revision ?? 1 }}
          onDone={() => {
            setEditing(false);
            onChange();
          }}
        />
      ) : (
        <PostText text={text} citations={citations} />
      )}
      {expiresOn !== null && <View className="forum__note">有效期到 {dayInWords(expiresOn)}</View>}
      <Refusal sentence={refusal} />
      <View className="forum__answer-acts">
        {asked && shownAt !== null && !mine && (
          <Button
            kind="secondary"
            disabled={busy}
            onPress={() =>
              act(
                () => accept({ params: { questionId }, body: { answerId: accepted ? null : id } }),
                onChange,
              )
            }
          >
            {accepted ? '取消采纳' : '采纳这个回答'}
          </Button>
        )}
        {mine && !editing && (
          <Button kind="secondary" onPress={edit}>
            {checking === null ? '修改' : '核对或修改'}
          </Button>
        )}
        {!mine && <ReportButton postId={id} signedIn={signedIn} what="这个回答" />}
      </View>
    </Card>
  );
};
