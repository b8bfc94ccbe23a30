import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { Alert, Button, Flex, Modal, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { client, fileAt } from '../api';
import { useStep } from '../ui/use-step';
import { drawnFrame } from './frame';

const { watch } = client({ watch: videoDesk.watch });

interface FramePickerProps {
  video: DeskVideo;
  disabled: boolean;
  onPick: (frame: Blob) => Promise<void>;
}

/** Lets staff take a frame of the film itself as the picture that stands for it. */
export function FramePicker({ video, disabled, onPick }: FramePickerProps) {
  const { busy, step } = useStep();
  const [film, setFilm] = useState<string | null>(null);
  useEffect(() => () => (film === null ? undefined : URL.revokeObjectURL(film)), [film]);
  const open = () =>
    void step(
      async () => setFilm(URL.createObjectURL(await fileAt(watch({ params: { videoId: video.id } })))),
      '视频已打开，停在想要的画面上',
    );
  return (
    <>
      <Button loading={busy} disabled={disabled} onClick={open}>
        从视频里选一帧
      </Button>
      {film !== null && <Frames address={film} onPick={onPick} onClose={() => setFilm(null)} />}
    </>
  );
}

const steps = [
  ['后退1秒', -1],
  ['前进1秒', 1],
] as const;

interface FramesProps {
  address: string;
  onPick: (frame: Blob) => Promise<void>;
  onClose: () => void;
}

function Frames({ address, onPick, onClose }: FramesProps) {
  const film = useRef<HTMLVideoElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    if (!film.current) return;
    setBusy(true);
    const frame = await drawnFrame(film.current);
    if (frame === null) {
      setBusy(false);
      setFailure('这一帧没有取出来，请等画面出现后再试。');
      return;
    }
    await onPick(frame);
    onClose();
  };
  return (
    <Modal open title="选一帧作封面" footer={null} onCancel={onClose} width={720}>
      <Flex vertical gap="middle">
        <video
          ref={film}
          src={address}
          controls
          muted
          playsInline
          aria-label="选封面的视频"
          style={{ width: '100%' }}
          onError={() => setFailure('浏览器放不了这个视频，请改为上传图片。')}
        />
        <Typography.Text type="secondary">拖动进度条，停在想要的画面上。</Typography.Text>
        {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
        <Flex gap="small" wrap>
          {steps.map(([words, seconds]) => (
            <Button
              key={words}
              onClick={() => {
                if (film.current) film.current.currentTime += seconds;
              }}
            >
              {words}
            </Button>
          ))}
          <Button type="primary" loading={busy} onClick={() => void take()}>
            用这一帧作封面
          </Button>
        </Flex>
      </Flex>
    </Modal>
  );
}
