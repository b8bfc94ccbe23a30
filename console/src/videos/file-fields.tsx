import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { Alert, Flex, Progress, Typography } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { timeOfSeconds } from './film-time';
import { FramePicker } from './frame-picker';
import { uploads } from './send-file';

const { get } = client({ get: videoDesk.get });
const MEGABYTE = 1024 * 1024;

/** The film and its picture: brought one at a time, with how much has gone. */
export function FileFields({ video, again }: { video: DeskVideo; again: () => void }) {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const params = { videoId: video.id };
  const bring = async (file: Blob | undefined, which: 'film' | 'poster') => {
    if (!file) return;
    setShare(0);
    setFailure(null);
    try {
      // A session that is about to end is renewed before a long upload.
      await get({ params });
      const type = which === 'film' ? 'video/mp4' : 'image/jpeg';
      await uploads(setShare)[which]({ params, file: { type, content: file } });
      again();
    } catch (error) {
      const [detail] = fieldsOf(error).flatMap(({ errors }) => errors);
      setFailure(detail ?? sentenceOf(error));
    }
    setShare(null);
  };
  const chosen = (which: 'film' | 'poster') => (event: React.ChangeEvent<HTMLInputElement>) => {
    const { target } = event;
    void bring(target.files?.[0], which).then(() => (target.value = ''));
  };
  const { film } = video;
  return (
    <Flex vertical gap="small">
      <Flex gap="middle" align="center" wrap>
        <label htmlFor="video-film">视频文件（MP4，H.264 画面、AAC 声音，最大 500 MB）</label>
        <input
          id="video-film"
          type="file"
          accept="video/mp4"
          disabled={share !== null}
          onChange={chosen('film')}
        />
      </Flex>
      {film && (
        <Typography.Text>
          已上传：{timeOfSeconds(film.length)}，{film.width}×{film.height}，
          {(film.bytes / MEGABYTE).toFixed(1)} MB
        </Typography.Text>
      )}
      {film && !film.startsAtOnce && (
        <Alert
          type="warning"
          showIcon
          title="这个文件要等全部下载才能播放。导出时勾选「网络优化」（faststart），手机打开会快得多。"
        />
      )}
      <Flex gap="middle" align="center" wrap>
        <label htmlFor="video-poster">封面（JPG，最大 1 MB，可不传{video.poster ? '；已有一张' : ''}）</label>
        <input
          id="video-poster"
          type="file"
          accept="image/jpeg"
          disabled={share !== null}
          onChange={chosen('poster')}
        />
        {film && (
          <FramePicker video={video} disabled={share !== null} onPick={(frame) => bring(frame, 'poster')} />
        )}
      </Flex>
      {share !== null && <Progress aria-label="上传进度" percent={Math.round(share * 100)} status="active" />}
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
    </Flex>
  );
}
