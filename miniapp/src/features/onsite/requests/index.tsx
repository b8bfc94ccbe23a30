import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { onsite } from '@titles/shared/contract/onsite';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { shortSpanInWords } from '@titles/miniapp/calendar';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Row } from '@titles/miniapp/ui/row';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { type Request, stateInWords } from '../words';
import '../onsite.scss';

const { list } = client(onsite);

const whenInWords = ({ confirmed, times }: Request): string => {
  const first = confirmed ?? times[0];
  return first ? `${confirmed ? '' : '希望 '}${shortSpanInWords(first)}` : '';
};

export default function OnsiteRequests() {
  const { value, failure, retry } = useRemote(list);
  // Back from a request it may stand differently.
  useDidShow(retry);
  const ask = () => open('/features/onsite/ask/index');
  return (
    <Page title="上门培训">
      <Heading level={1} className="onsite__title">
        请讲师到单位来
      </Heading>
      {value ? (
        <>
          <View className="onsite__act">
            <Button onPress={ask}>申请上门培训</Button>
          </View>
          {value.requests.length > 0 ? (
            <Card>
              {value.requests.map((request) => (
                <Row
                  key={request.id}
                  kicker={stateInWords[request.state]}
                  title={request.topic}
                  note={whenInWords(request)}
                  onPress={() => open('/features/onsite/request/index', { requestId: request.id })}
                />
              ))}
            </Card>
          ) : (
            <EmptyState icon="visit" message="还没有申请过。写下主题、人数、地点和时间，我们来请讲师。" />
          )}
        </>
      ) : failure?.code === 'not-allowed' ? (
        <EmptyState
          icon="visit"
          message="上门培训由单位的职称宣传员申请。请告诉单位人事；您就是人事，可以申请成为职称宣传员。"
          action={{ text: '申请成为职称宣传员', onPress: () => open('/features/publicists/apply/index') }}
        />
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="单位的职称宣传员" />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
