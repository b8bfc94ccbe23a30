import { type DeskSlide, type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { slideTypes } from '@titles/shared/contract/videos';
import { Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { client, sending } from '../api';
import { StaffPicture } from '../ui/staff-picture';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { timeOfSeconds } from './film-time';
import { Labelled } from '../ui/labelled';
import { TimeField } from './time-field';

const { slides } = client({ slides: videoDesk.slides });
const { add } = sending({ add: videoDesk.slides.add });

type SlideType = (typeof slideTypes)[number];
const typeOf = (file: File): SlideType => slideTypes.find((type) => type === file.type) ?? 'image/png';

interface SlideFieldsProps {
  video: DeskVideo;
  again: () => void;
}

/** The pictures beside a film, each from a second on: what is done here is saved at once. */
export function SlideFields({ video, again }: SlideFieldsProps) {
  return (
    <Flex vertical gap="middle" component="section" aria-label="幻灯片">
      <Typography.Text strong>幻灯片（可不传；每张从「开始」放到下一张，改动马上保存）</Typography.Text>
      {video.slides.map((slide) => (
        <OneSlide
          key={`${slide.id} ${slide.at} ${slide.title}`}
          videoId={video.id}
          slide={slide}
          again={again}
        />
      ))}
      <NewSlide key={video.slides.length} video={video} again={again} />
    </Flex>
  );
}

function OneSlide({ videoId, slide, again }: { videoId: string; slide: DeskSlide; again: () => void }) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const [at, setAt] = useState(slide.at);
  const [title, setTitle] = useState(slide.title);
  const params = { videoId, slideId: slide.id };
  const unchanged = at === slide.at && title.trim() === slide.title;
  return (
    <Flex gap="small" align="end" wrap>
      <StaffPicture path={slides.show({ params })} alt={slide.title} width={128} />
      <TimeField id={`slide-at-${slide.id}`} at={at} onChange={setAt} />
      <Labelled id={`slide-title-${slide.id}`} label="标题" width={320}>
        <Input
          id={`slide-title-${slide.id}`}
          maxLength={60}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Labelled>
      <Button
        loading={busy}
        disabled={unchanged || title.trim() === ''}
        aria-label={`保存幻灯片 ${slide.title}`}
        onClick={() => void run(() => slides.change({ params, body: { at, title } }), '幻灯片已保存')}
      >
        保存
      </Button>
      <Button
        danger
        aria-label={`删除幻灯片 ${slide.title}`}
        onClick={() =>
          confirm(
            { title: `删除幻灯片「${slide.title}」？`, content: '图片会一起删除。' },
            () => slides.remove({ params }),
            '幻灯片已删除',
          )
        }
      >
        删除
      </Button>
    </Flex>
  );
}

function NewSlide({ video, again }: SlideFieldsProps) {
  const { busy, run } = useConfirmedStep(again);
  const [at, setAt] = useState(() => {
    const last = video.slides.at(-1);
    return last ? Math.min(last.at + 60, Math.max(last.at + 1, (video.film?.length ?? 0) - 1)) : 0;
  });
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const bring = (picture: File) =>
    void run(
      () =>
        add({
          params: { videoId: video.id },
          query: { at, title },
          file: { type: typeOf(picture), content: picture },
        }),
      `已加一张，从 ${timeOfSeconds(at)} 开始`,
    );
  return (
    <Flex gap="small" align="end" wrap>
      <Labelled id="new-slide-file" label="图片（PNG、JPG、WebP，最大 1 MB）" width={280}>
        <input
          id="new-slide-file"
          type="file"
          accept={slideTypes.join(',')}
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </Labelled>
      <TimeField id="new-slide-at" at={at} onChange={setAt} />
      <Labelled id="new-slide-title" label="新幻灯片的标题" width={320}>
        <Input
          id="new-slide-title"
          maxLength={60}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Labelled>
      <Button
        loading={busy}
        disabled={file === null || title.trim() === ''}
        onClick={() => file && bring(file)}
      >
        加一张幻灯片
      </Button>
    </Flex>
  );
}
