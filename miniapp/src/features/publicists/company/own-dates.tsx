import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { companyDates, type CompanyDate } from '@titles/shared/contract/company-dates';
import { onsite } from '@titles/shared/contract/onsite';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { shortSpanInWords } from '@titles/miniapp/calendar';
import { openFile } from '@titles/miniapp/open-file';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';

const dates = client(companyDates);
const { list: listRequests } = client(onsite);

const kindInWords: Readonly<Record<CompanyDate['kind'], string>> = {
  seats: '大讲堂单位名额',
  onsite: '上门培训',
  other: '单位预约',
};

/** States of a request in which something is still to come of it. */
const under = ['asking', 'choosing', 'unmatched'];

/** What the company has agreed to, what it waits for, and the year to print. */
export const OwnDates = () => {
  const { value, failure, retry } = useRemote(dates.list);
  const requests = useRemote(listRequests);
  useDidShow(() => {
    retry();
    requests.retry();
  });
  const { busy, refusal, act } = useAct();
  const waiting = (requests.value?.requests ?? []).filter(({ state }) => under.includes(state)).length;
  const print = () =>
    act(
      () => openFile(dates.sheet(), '职称日程.pdf'),
      () => undefined,
    );
  return (
    <Section title="单位日程">
      {value ? (
        <Card>
          {value.dates.length === 0 && (
            <View className="publicist__note company__empty">还没有约好的培训和名额。</View>
          )}
          {value.dates.map((date) => (
            <View key={`${date.startsAt} ${date.title}`} className="company__date">
              <View className="company__kind">{kindInWords[date.kind]}</View>
              <View className="company__what">{date.title}</View>
              <View className="publicist__note">
                {[shortSpanInWords(date), date.place].filter(Boolean).join(' · ')}
              </View>
              {date.seats !== null && (
                <View className="publicist__note">
                  {date.seats === 0 ? '有同事领了名额，没有剩下的' : `还有 ${date.seats} 个名额没人领`}
                </View>
              )}
            </View>
          ))}
          <Row
            title="上门培训"
            note={waiting > 0 ? `${waiting} 个申请等答复或等您选时间` : '请讲师到单位来，看申请到了哪一步'}
            icon="visit"
            onPress={() => open('/features/onsite/requests/index')}
          />
          <View className="publicist__acts">
            <Button kind="secondary" icon="document" onPress={print} disabled={busy}>
              下载职称日程（可打印）
            </Button>
          </View>
          <View className="publicist__note">
            按月份列出申报时间、公示最晚开始的日子、大讲堂和单位自己约好的，贴在墙上大家都能看到。
          </View>
          {refusal !== null && (
            <View className="publicist__refusal" ariaRole="alert">
              <Notice tone="warning">{refusal}</Notice>
            </View>
          )}
        </Card>
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="职称宣传员" />
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};
