import { View } from '@tarojs/components';
import { useState } from 'react';
import { eligibility } from '@titles/shared/contract/eligibility';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '../../api';
import { inWordsWithWeekday } from '../../calendar';
import { failureOf, useRemote } from '../../remote';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { openTab } from '../../ui/navigate';
import { Section } from '../../ui/section';
import { Press } from '../../ui/semantics';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { say } from '../../ui/toast';

const { list, remove } = client(eligibility);

const dayOf = (instant: string) => inWordsWithWeekday(dayInJiangmen(new Date(instant)));

export const SavedChecks = () => {
  const { value, failure, retry } = useRemote(list);
  const [doomed, setDoomed] = useState<string | null>(null);

  const deleteIt = (checkId: string) => {
    setDoomed(null);
    remove({ params: { checkId } }).then(
      () => {
        say('已删除');
        retry();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
  };

  return (
    <Section title="存下的自测">
      {value ? (
        value.checks.length === 0 ? (
          <EmptyState
            icon="self-check"
            message="还没有存下的自测。做完自测后，可以在结果页把它存进账号。"
            action={{ text: '去自测', onPress: () => openTab('eligibility') }}
          />
        ) : (
          <Card>
            {value.checks.map(({ id, savedAt, ruleSet }) => (
              <View key={id} className="saved">
                <View className="saved__words">
                  <View className="saved__day">{dayOf(savedAt)}</View>
                  <View className="saved__rules">规则版本 {ruleSet}</View>
                </View>
                <Press
                  className="saved__delete"
                  label={`删除${dayOf(savedAt)}的自测`}
                  onPress={() => setDoomed(id)}
                >
                  <Icon name="trash" />
                </Press>
              </View>
            ))}
          </Card>
        )
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" count={1} />
      )}
      <Sheet title="删除这次自测？" open={doomed !== null} onClose={() => setDoomed(null)}>
        <View className="saved__warning">删除后账号里不再有这份答案，也不能恢复。手机上的答案不受影响。</View>
        <View className="saved__actions">
          <Button onPress={() => doomed !== null && deleteIt(doomed)}>删除</Button>
          <Button kind="secondary" onPress={() => setDoomed(null)}>
            先留着
          </Button>
        </View>
      </Sheet>
    </Section>
  );
};
