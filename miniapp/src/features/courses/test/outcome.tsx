import { View } from '@tarojs/components';
import { type AttemptResult, type Wrong } from '@titles/shared/contract/courses';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { back, open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { lengthInWords } from '../words';
import { QuestionHeading } from './question-heading';

/** What came of an attempt, and where what was wrong can be read. */
export const Outcome = ({ result }: { result: AttemptResult }) => {
  const { passed, right, of, passMark, wrong, courseId } = result;
  return (
    <>
      <QuestionHeading
        text={passed ? `通过了：${of}题答对${right}题` : `这次没有通过：${of}题答对${right}题`}
        note={passed ? '可以领取结业证明了。' : `答对${passMark}题才通过。先看看错在哪里，再来一次。`}
      />
      <View className="course__acts">
        {passed && (
          <Button
            icon="document"
            onPress={() => open('/features/certificates/certificate/index', { kind: 'course', id: courseId })}
          >
            领取结业证明
          </Button>
        )}
        <Button kind={passed ? 'secondary' : 'primary'} onPress={back}>
          返回课程
        </Button>
      </View>
      {wrong.length > 0 && (
        <Section title={`答错的${wrong.length}题`}>
          {wrong.map((each) => (
            <WrongCard key={each.number} wrong={each} />
          ))}
        </Section>
      )}
    </>
  );
};

const WrongCard = ({ wrong }: { wrong: Wrong }) => {
  const { number, text, chosen, right, why, citation, part } = wrong;
  return (
    <Card className="wrong">
      <View className="wrong__question">
        {number}. {text}
      </View>
      <View className="course__line">
        {chosen.length === 0 ? '您没有选' : `您选了：${chosen.join('、')}`}
      </View>
      {right && <View className="course__line course__state--good">正确的是：{right.join('、')}</View>}
      {why !== null && <View className="course__note">{why}</View>}
      {citation && (
        <Row
          icon="book"
          kicker="看条款"
          title={citation.label}
          onPress={() =>
            open('/features/documents/clause/index', {
              documentId: citation.documentId,
              clauseId: citation.clauseId,
            })
          }
        />
      )}
      {part && (
        <Row
          icon="play"
          kicker="看视频这一段"
          title={part.title}
          note={part.at === 0 ? '从头看起' : `从${lengthInWords(part.at)}看起`}
          onPress={() =>
            open('/features/videos/player/index', { videoId: part.videoId, at: String(part.at) })
          }
        />
      )}
    </Card>
  );
};
