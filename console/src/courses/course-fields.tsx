import { type CourseDetails } from '@titles/shared/contract/course-desk';
import { type DeskVideo } from '@titles/shared/contract/video-desk';
import { Button, Flex, Form, Input, InputNumber, Select, Switch } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { Labelled } from '../ui/labelled';
import { Sortable } from '../ui/sortable';

interface CourseFieldsProps {
  details: CourseDetails;
  videos: readonly DeskVideo[];
  onChange: (details: CourseDetails) => void;
}

const rules = [
  ['draw', '每次抽几题', 50],
  ['passMark', '答对几题通过', 50],
  ['attempts', '最多考几次', 20],
  ['hours', '在几小时内', 720],
] as const;

/** What is said of a course, its films in order, and how its test goes. */
export function CourseFields({ details, videos, onChange }: CourseFieldsProps) {
  const set = (more: Partial<CourseDetails>) => onChange({ ...details, ...more });
  const { videoIds, test } = details;
  const titleOf = (id: string) => videos.find((video) => video.id === id)?.details.title ?? id;
  const isShown = (id: string) => videos.some((video) => video.id === id && video.state === 'published');
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="题目" htmlFor="course-title">
        <Input
          id="course-title"
          maxLength={60}
          value={details.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label="内容简介" htmlFor="course-summary">
        <GrowingText
          id="course-summary"
          maxLength={600}
          value={details.summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
      </Form.Item>
      <Form.Item label="适合谁" htmlFor="course-for-whom">
        <Input
          id="course-for-whom"
          maxLength={60}
          value={details.forWhom}
          onChange={({ target }) => set({ forWhom: target.value })}
        />
      </Form.Item>
      <Form.Item label="在宣传员工作台显示" htmlFor="course-for-publicists">
        <Switch
          id="course-for-publicists"
          checked={details.forPublicists}
          onChange={(forPublicists) => set({ forPublicists })}
        />
      </Form.Item>
      <Form.Item label="视频，按学习的先后">
        <Sortable
          items={videoIds}
          nameOf={titleOf}
          onChange={(next) => set({ videoIds: next })}
          show={(id) => `${titleOf(id)}${isShown(id) ? '' : '（还没有发布）'}`}
          actions={(id) => (
            <Button
              size="small"
              danger
              autoInsertSpace={false}
              aria-label={`去掉 ${titleOf(id)}`}
              onClick={() => set({ videoIds: videoIds.filter((each) => each !== id) })}
            >
              去掉
            </Button>
          )}
        />
        <Select
          aria-label="放入视频"
          placeholder="放入视频"
          value={null}
          style={{ width: 320, marginTop: 8 }}
          options={videos
            .filter(({ id }) => !videoIds.includes(id))
            .map(({ id, details: { title } }) => ({ value: id, label: title }))}
          onChange={(id: string | null) => id !== null && set({ videoIds: [...videoIds, id] })}
        />
      </Form.Item>
      <Form.Item label="测试" extra="试题和选项每次随机排列；考过的人不再考，没考过的过了这段时间可以再考。">
        <Flex gap="small" wrap>
          {rules.map(([key, label, most]) => (
            <Labelled key={key} id={`test-${key}`} label={label} width={140}>
              <InputNumber
                id={`test-${key}`}
                min={1}
                max={most}
                precision={0}
                value={test[key]}
                onChange={(value) => value !== null && set({ test: { ...test, [key]: value } })}
              />
            </Labelled>
          ))}
        </Flex>
      </Form.Item>
    </Form>
  );
}
