import { View } from '@tarojs/components';
import { useState } from 'react';
import { lectures } from '@titles/shared/contract/lectures';
import { type Season } from '@titles/shared/contract/seasons';
import { videoList } from '@titles/shared/contract/video-list';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '../../api';
import { quarterInWords } from '@titles/shared/jiangmen-words';
import { useRemote } from '../../remote';
import { DemoMark } from '../../ui/demo-mark';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Filters } from '../../ui/filters';
import { type Link, Links } from '../../ui/links';
import { openTab } from '../../ui/navigate';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { toForum, toNeeds, toOnsite, toOwnBookings } from '../../ways';
import {
  daysAsked,
  type FormFilter,
  formFilters,
  hallOf,
  isBeside,
  isPlanned,
  isUnderWay,
  ofForm,
  wayTo,
} from './lectures';
import { LectureCard } from './lecture-card';
import { VideoCard } from './video-card';
import { WeekStrip } from './week-strip';

const { list } = client(lectures);
const { films } = client({ films: videoList });

const toFilms: Link = {
  title: '视频和课程',
  note: '看到哪里了，测试和证明',
  icon: 'play',
  path: '/features/videos/list/index',
};

/** The quarter's plan, if there is one: what can be booked, also after it, and what is announced. */
export const Hall = ({ season }: { season: Season | null }) => {
  const today = dayInJiangmen(new Date());
  const { value, failure, retry } = useRemote(list, { query: daysAsked(season, today) });
  const [form, setForm] = useState<FormFilter>('all');
  const onFilm = useRemote(films).value?.videos ?? [];
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  const now = new Date();
  const known = hallOf(
    season?.items ?? [],
    value.lectures,
    (session) => isPlanned(session, season) || isBeside(session, season, now),
  );
  const beside = ofForm(
    known.filter((entry) => isBeside(entry, season, now)),
    form,
  );
  const all = known.filter((entry) => isPlanned(entry, season));
  const shown = ofForm(all, form);
  const way = wayTo(form);
  const shownFilms = form === 'all' || form === 'video' ? onFilm : [];
  return (
    <>
      {season && (
        <>
          <View className="lectures__quarter">
            {quarterInWords(season.year, season.quarter)} · 共 {all.length} 场
          </View>
          <WeekStrip startsOn={season.startsOn} endsOn={season.endsOn} today={today} lectures={all} />
        </>
      )}
      <View className="lectures__filters">
        <Filters label="按形式筛选" options={formFilters} value={form} onChange={setForm} />
      </View>
      {way && <Links to={[way]} />}
      {shown.map((entry) => (
        <LectureCard key={entry.key} entry={entry} today={today} />
      ))}
      {shownFilms.map((video) => (
        <VideoCard key={video.id} video={video} />
      ))}
      {beside.length > 0 && (
        <Section title={isUnderWay(season, today) ? '下一季已开放预约' : '近期讲座'}>
          {beside.map((entry) => (
            <LectureCard key={entry.key} entry={entry} today={today} />
          ))}
        </Section>
      )}
      {shown.length + beside.length + shownFilms.length === 0 && (
        <EmptyState
          icon="calendar"
          message="还没有安排，先看看别的吧。"
          action={
            form === 'all'
              ? { text: '去自测', onPress: () => openTab('eligibility') }
              : { text: '查看全部', onPress: () => setForm('all') }
          }
        />
      )}
      <Links
        className="lectures__more"
        to={[toFilms, toOwnBookings, ...[toForum, toOnsite].filter((other) => other !== way), toNeeds]}
      />
      {season?.demo && <DemoMark what="讲堂安排为示例，时间和地点以人社部门通知为准。" />}
    </>
  );
};
