import { Video, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** What the page may do with the player. */
export interface FilmControl {
  seek: (seconds: number) => void;
  play: () => void;
  pause: () => void;
  rate: (rate: number) => void;
}

interface FilmProps {
  title: string;
  address: string;
  poster: string | undefined;
  onControl: (control: FilmControl) => void;
  /** The player is at this place, in seconds. */
  onTime: (position: number) => void;
  onSeek: () => void;
  onPause: () => void;
  onEnd: () => void;
  onFail: () => void;
}

/** The picture with the player's own controls: the browser's element, or WeChat's. */
export const FilmView = (props: FilmProps) => (
  <View className="film">
    {process.env.TARO_ENV === 'h5' ? <OnWeb {...props} /> : <OnPhone {...props} />}
  </View>
);

const OnWeb = ({ title, address, poster, onControl, onTime, onSeek, onPause, onEnd, onFail }: FilmProps) => {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const film = element.current;
    if (!film) return;
    onControl({
      seek: (seconds) => {
        film.currentTime = seconds;
      },
      // A browser may forbid to begin by itself: the person begins.
      play: () => void film.play().catch(() => undefined),
      pause: () => film.pause(),
      rate: (rate) => {
        film.playbackRate = rate;
      },
    });
    // The control is made once, for the element that stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <video
      ref={element}
      className="film__picture"
      src={address}
      poster={poster}
      aria-label={title}
      controls
      playsInline
      preload="metadata"
      onTimeUpdate={({ currentTarget }) => {
        if (!currentTarget.seeking) onTime(currentTarget.currentTime);
      }}
      onPlay={({ currentTarget }) => onTime(currentTarget.currentTime)}
      onSeeking={onSeek}
      onPause={({ currentTarget }) => {
        if (!currentTarget.ended && !currentTarget.seeking) onPause();
      }}
      onEnded={onEnd}
      onError={onFail}
    />
  );
};

const ID = 'film';

const OnPhone = ({
  title,
  address,
  poster,
  onControl,
  onTime,
  onSeek,
  onPause,
  onEnd,
  onFail,
}: FilmProps) => {
  useEffect(() => {
    const film = Taro.createVideoContext(ID);
    onControl({
      seek: (seconds) => film.seek(seconds),
      play: () => film.play(),
      pause: () => film.pause(),
      rate: (rate) => film.playbackRate(rate),
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Video
      id={ID}
      className="film__picture"
      src={address}
      {...(poster !== undefined && { poster })}
      title={title}
      controls
      objectFit="contain"
      showCenterPlayBtn
      onTimeUpdate={({ detail }) => onTime(detail.currentTime)}
      onSeekComplete={onSeek}
      onPause={onPause}
      onEnded={onEnd}
      onError={onFail}
    />
  );
};
