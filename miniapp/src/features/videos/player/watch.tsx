import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { videos, type WholeVideo } from '@titles/shared/contract/videos';
import { client } from '@titles/miniapp/api';
import { useSession } from '@titles/miniapp/session';
import { Card } from '@titles/miniapp/ui/card';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { clockOfFilm } from '../words';
import { type FilmControl, FilmView } from './film-view';
import { Finish } from './finish';
import { QuestionCard } from './question-card';
import { Slides } from './slides';
import { Standing } from './standing';
import { askedBetween, chapterAt, cueAt } from './track';
import { Transcript } from './transcript';
import { begin, broken, isWaiting, played, send, useWatching } from './watching';

const { film: filmOf, poster: posterOf } = client({ film: videos.film, poster: videos.poster });

const EVERY = 10_000;
const rates = ['1', '1.25', '1.5', '2'].map((value) => ({ value, text: `${value}倍` }));
/** Whoever stopped so shortly before the end begins anew. */
const NEAR_END = 3;

/** The film with everything beside it. */
export const Watch = ({ video, onOutdated }: { video: WholeVideo; onOutdated: () => void }) => {
  const { id: videoId, film, chapters, length } = video;
  /** Where a link wants it to begin. */
  const start = Number(useQuery().at ?? 0);
  const signedIn = useSession(({ kept }) => kept !== null);
  const progress = useWatching((watching) => (watching.film === film ? watching.progress : null));
  const control = useRef<FilmControl | null>(null);
  const [position, setPosition] = useState(0);
  const [rate, setRate] = useState('1');
  const [asked, setAsked] = useState<number | null>(null);
  const [resumed, setResumed] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const answered = useRef(new Set<number>());
  const started = useRef(false);

  useEffect(() => {
    void begin(videoId, film).then(() => {
      const told = useWatching.getState().progress;
      if (told && told.film !== film) onOutdated();
      const from = start > 0 ? start : (told?.position ?? 0);
      if (started.current || from < 1 || from > length - NEAR_END) return;
      control.current?.seek(from);
      setPosition(from);
      if (from !== start) setResumed(from);
    });
    const round = setInterval(() => {
      if (isWaiting(useWatching.getState())) void send();
    }, EVERY);
    return () => {
      clearInterval(round);
      leave();
    };
    // A film is begun once for each sign-in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [videoId, film, signedIn]);
  useDidHide(leave);

  const onTime = (now: number) => {
    const before = useWatching.getState().run?.at;
    played(now, Number(rate));
    setPosition(now);
    started.current ||= before !== undefined;
    const over = before === undefined || now < before ? null : askedBetween(chapters, length, before, now);
    if (over !== null) ask(over);
  };
  const ask = (chapter: number) => {
    if (answered.current.has(chapter)) return;
    answered.current.add(chapter);
    control.current?.pause();
    setAsked(chapter);
  };
  const jump = (seconds: number) => {
    broken();
    control.current?.seek(seconds);
    control.current?.play();
    setPosition(seconds);
    started.current = true;
  };
  const chapter = chapterAt(chapters, position);
  const question = asked === null ? null : (chapters[asked]?.question ?? null);
  return (
    <>
      <FilmView
        title={video.title}
        address={API_BASE + filmOf({ params: { videoId } })}
        poster={video.poster ? API_BASE + posterOf({ params: { videoId } }) : undefined}
        onControl={(made) => (control.current = made)}
        onTime={onTime}
        onSeek={broken}
        onPause={leave}
        onEnd={() => {
          onTime(Math.max(length, useWatching.getState().run?.at ?? 0));
          leave();
        }}
        onFail={() => setFailed(true)}
      />
      <View className="film__caption">{cueAt(video.transcript, position)?.text}</View>
      {failed && <Notice tone="warning">视频没有打开，请检查网络后，返回再进来一次。</Notice>}
      {question && (
        <QuestionCard
          key={asked}
          question={question}
          onGoOn={() => {
            setAsked(null);
            if (position < length) control.current?.play();
          }}
        />
      )}
      {video.slides.length > 0 && (
        <Slides videoId={videoId} slides={video.slides} position={position} onJump={jump} />
      )}
      <Standing video={video} position={position} />
      {resumed !== null && <View className="videos__note">已回到上次看到的 {clockOfFilm(resumed)}。</View>}
      {progress?.completedAt && <Finish videoId={videoId} certified={progress.certificate !== null} />}
      <View className="watch__rate">
        <Filters
          label="播放速度"
          options={rates}
          value={rate}
          onChange={(value) => {
            setRate(value);
            control.current?.rate(Number(value));
          }}
        />
      </View>
      {chapters.length > 0 && (
        <Section title="章节">
          <Card>
            {chapters.map(({ at, title }, index) => (
              <Press
                key={at}
                className={`transcript__cue ${index === chapter ? 'transcript__cue--now' : ''}`}
                onPress={() => jump(at)}
              >
                <View className="transcript__time">{clockOfFilm(at)}</View>
                <View className="transcript__text">{title}</View>
              </Press>
            ))}
          </Card>
        </Section>
      )}
      <Transcript video={video} position={position} chapter={chapter} onJump={jump} />
    </>
  );
};

/** What was seen up to here is told at once. */
function leave(): void {
  if (useWatching.getState().run) void send();
}
