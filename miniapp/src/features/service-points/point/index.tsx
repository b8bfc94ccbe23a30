import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { servicePoints } from '@titles/shared/contract/service-points';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { copyText } from '@titles/miniapp/copy';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { BringList } from '../bring-list';
import { hoursInWords, weekInWords } from '../words';
import './index.scss';

const { get } = client(servicePoints);
type Point = Awaited<ReturnType<typeof get>>;

export default function ServicePointPage() {
  const { servicePointId = '' } = useQuery();
  const { value, failure, retry } = useRemote(get, { params: { servicePointId } });
  const shared = () => ({ title: value?.name ?? '职称申报服务点' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="服务点" className="point">
      {value && <ServicePoint point={value} />}
      {!value && !failure && <Skeleton shape="cards" />}
      {!value && failure && <ErrorState message={failure.sentence} onRetry={retry} />}
    </Page>
  );
}

const ServicePoint = ({ point }: { point: Point }) => {
  const { id, name, note, hours, exceptions, bring, demo } = point;
  const today = dayInJiangmen(new Date());
  const coming = exceptions.filter(({ day }) => day >= today).slice(0, 6);
  const book = (purpose: 'consultation' | 'receipt') =>
    open('/features/service-points/slots/index', { servicePointId: id, purpose });
  return (
    <>
      <Heading level={1} className="point__title">
        <TitleText text={name} />
      </Heading>
      <WhereAbouts point={point} />
      <View className="point__book">
        <Button icon="ask" onPress={() => book('consultation')}>
          预约咨询
        </Button>
        <Button kind="secondary" icon="document" onPress={() => book('receipt')}>
          预约交材料
        </Button>
      </View>
      <Section title="开放时间">
        <Card>
          {weekInWords(hours).map(({ days, times }) => (
            <View key={days} className="point__hours">
              <View className="point__days">{days}</View>
              <View className="point__times">{times}</View>
            </View>
          ))}
          <View className="point__small">法定节假日休息，调休上班的周末照常开放。</View>
          {coming.map(({ day, hours: other, reason }) => (
            <View key={day} className="point__hours">
              <View className="point__days">{monthDayWithWeekday(day)}</View>
              <View className="point__times">
                {other ? hoursInWords(other) : '不开放'}（{reason}）
              </View>
            </View>
          ))}
        </Card>
      </Section>
      <Section title="来之前准备什么">
        <Card>
          <BringList title="咨询" list={bring.consultation} />
          <BringList title="交材料" list={bring.receipt} />
          <View className="point__small">
            先做自测再预约，会按您的情况列出材料。以当年通知的材料清单为准。
          </View>
        </Card>
      </Section>
      {note && <View className="point__note">{note}</View>}
      {demo && <DemoMark what="服务点和开放时间为示例，真实信息以当地人社部门公布的为准。" />}
    </>
  );
};

const WhereAbouts = ({ point: { name, address, phone, place } }: { point: Point }) => {
  const show = () => {
    if (place && process.env.TARO_ENV !== 'h5')
      void Taro.openLocation({ ...place, name, ...(address ? { address } : {}) });
    else copyText(address ?? name, '已复制地址，可在地图里搜索');
  };
  return (
    <Card className="point__where">
      <View>{address ?? '地址待当地人社部门填写'}</View>
      {address !== null && (
        <View className="point__act">
          <Button kind="secondary" icon="visit" onPress={show}>
            {place && process.env.TARO_ENV !== 'h5' ? '在地图上看' : '复制地址'}
          </Button>
        </View>
      )}
      <View className="point__phone">电话：{phone ?? '待当地人社部门填写'}</View>
      {phone !== null && (
        <View className="point__act">
          <Button kind="secondary" onPress={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
            打电话
          </Button>
        </View>
      )}
    </Card>
  );
};
