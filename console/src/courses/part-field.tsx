import { type BankQuestion } from '@titles/shared/contract/course-desk';
import { type DeskVideo } from '@titles/shared/contract/video-desk';
import { Flex, InputNumber, Select } from 'antd';
import { Labelled } from '../ui/labelled';

interface PartFieldProps {
  part: BankQuestion['part'];
  videos: readonly DeskVideo[];
  onChange: (part: BankQuestion['part']) => void;
}

/** Which part of which film of the course explains it; a chapter gives its second. */
export function PartField({ part, videos, onChange }: PartFieldProps) {
  const video = videos.find(({ id }) => id === part?.videoId);
  const chapters = video?.details.chapters ?? [];
  return (
    <Flex gap="small" wrap style={{ marginBottom: 24 }}>
      <Labelled id="part-video" label="讲到它的视频" width={240}>
        <Select
          id="part-video"
          allowClear
          placeholder="没有"
          value={part?.videoId ?? null}
          options={videos.map(({ id, details: { title } }) => ({ value: id, label: title }))}
          onChange={(videoId?: string | null) => onChange(videoId ? { videoId, at: 0 } : null)}
        />
      </Labelled>
      {part && (
        <>
          <Labelled id="part-at" label="从第几秒" width={96}>
            <InputNumber
              id="part-at"
              min={0}
              max={14_400}
              precision={0}
              value={part.at}
              onChange={(at) => at !== null && onChange({ ...part, at })}
            />
          </Labelled>
          {chapters.length > 0 && (
            <Labelled id="part-chapter" label="或选章节" width={140}>
              <Select
                id="part-chapter"
                value={chapters.find(({ at }) => at === part.at)?.at ?? null}
                options={chapters.map(({ at, title }) => ({ value: at, label: title }))}
                onChange={(at: number | null) => at !== null && onChange({ ...part, at })}
              />
            </Labelled>
          )}
        </>
      )}
    </Flex>
  );
}
