import { View } from '@tarojs/components';
import { useState } from 'react';
import { seasons } from '@titles/shared/contract/seasons';
import { client } from '../../api';
import { dayInJiangmen, quarterInWords } from '../../calendar';
import { useRemote } from '../../remote';
import { DemoMark } from '../../ui/demo-mark';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Filters } from '../../ui/filters';
import { openTab } from '../../ui/navigate';
import { Page } from '../../ui/page';
import { Heading } from '../../ui/semantics';
import { Skeleton } from '../../ui/skeleton';
import { type FormFilter, formFilters, lecturesOf } from './lectures';
import { LectureCard } from './lecture-card';
import { WeekStrip } from './week-strip';
import './index.scss';

const { current } = client(seasons);

export default function Lectures() {
  const { value: season, failure, retry } = useRemote(current);
  const [form, setForm] = useState<FormFilter>('all');
  const today = dayInJiangmen(new Date());
  const all = lecturesOf(season?.items ?? [], 'all');
  const shown = lecturesOf(season?.items ?? [], form);

  return (
    <Page title="大讲堂" tab="lectures">
      <Heading level={1} className="lectures__title">
        本季讲堂安排
      </Heading>
      {season && (
        <>
          <View className="lectures__quarter">
            {quarterInWords(season.year, season.quarter)} · 共 {all.length} 场
          </View>
          <WeekStrip startsOn={season.startsOn} endsOn={season.endsOn} today={today} lectures={all} />
          <View className="lectures__filters">
            <Filters label="按形式筛选" options={formFilters} value={form} onChange={setForm} />
          </View>
          {shown.map((lecture) => (
            <LectureCard key={lecture.title} lecture={lecture} today={today} />
          ))}
          {shown.length === 0 && (
            <EmptyState
              icon="calendar"
              message="本季没有这种形式的讲堂，看看别的形式吧。"
              action={{ text: '查看全部', onPress: () => setForm('all') }}
            />
          )}
          {season.demo && <DemoMark what="讲堂安排为示例，时间和地点以人社部门通知为准。" />}
        </>
      )}
      {!season && !failure && <Skeleton shape="cards" />}
      {!season && failure?.code === 'not-found' && (
        <EmptyState
          icon="calendar"
          message="本季讲堂还在安排。您可以先做自测，看看自己能评什么。"
          action={{ text: '去自测', onPress: () => openTab('eligibility') }}
        />
      )}
      {!season && failure && failure.code !== 'not-found' && (
        <ErrorState message={failure.sentence} onRetry={retry} />
      )}
    </Page>
  );
}
