import { type SeasonContent, seasonEditing, type SeasonDraft } from '@titles/shared/contract/season-editing';
import { App, Button, Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { instantOf } from '../ui/instants';
import { type Editing } from '../ui/use-editing';
import { useStep } from '../ui/use-step';
import { go } from '../use-place';
import { daysOf } from './season-words';

const editingOf = client(seasonEditing);

interface PublishBarProps {
  season: SeasonDraft;
  editing: Editing<SeasonContent>;
  again: () => void;
}

/** The steps that the season can take now. */
export function PublishBar({ season, editing, again }: PublishBarProps) {
  const { modal } = App.useApp();
  const { busy, step } = useStep();
  const [planning, setPlanning] = useState(false);
  const one = { params: { seasonId: season.id } };
  const seen = { ...one, body: { version: season.version } };
  const run = async (work: () => Promise<unknown>, done: string) => {
    const good = await step(work, done);
    again();
    return good;
  };
  const waits = season.publishAt !== null;
  const isNew = season.publishedVersion !== season.version;
  const ready = !editing.changed && !waits && isNew && season.state !== 'archived';
  const save = () =>
    void run(
      () => editingOf.save({ ...one, body: { version: editing.base, content: editing.content } }),
      '已保存，读者还看不到',
    );
  const confirm = (title: string, content: string, work: () => Promise<unknown>, done: string) =>
    void modal.confirm({ title, content, onOk: () => run(work, done) });
  return (
    <Flex gap="small" wrap role="toolbar" aria-label="主题季操作">
      <Button
        type={editing.changed ? 'primary' : 'default'}
        disabled={!editing.changed}
        loading={busy}
        onClick={save}
      >
        保存
      </Button>
      <Button disabled={!editing.changed} onClick={editing.reset}>
        放弃修改
      </Button>
      <Button
        type={ready ? 'primary' : 'default'}
        disabled={!ready}
        onClick={() =>
          confirm(
            `现在发布第${season.version}版？`,
            '手机首页马上换成这一版；其中还没有发布过的文章一起发布。',
            () => editingOf.publish(seen),
            '已发布',
          )
        }
      >
        现在发布
      </Button>
      {waits ? (
        <Button onClick={() => void run(() => editingOf.unschedule(one), '已取消定时')}>取消定时</Button>
      ) : (
        <Button disabled={!ready} onClick={() => setPlanning(true)}>
          定时发布
        </Button>
      )}
      {season.state === 'published' && (
        <Button
          onClick={() =>
            confirm(
              '归档这个主题季？',
              '首页不再显示，往期列表里还能看到；归档后不能再修改。',
              () => editingOf.archive(one),
              '已归档',
            )
          }
        >
          归档
        </Button>
      )}
      {season.state === 'draft' && (
        <Button
          danger
          onClick={() =>
            confirm(
              '删除这个草稿？',
              '草稿和它的版本都会删除，不能恢复。',
              async () => {
                await editingOf.remove(one);
                editing.reset();
                go({ path: 'seasons', query: { year: String(season.content.year) } });
              },
              '已删除',
            )
          }
        >
          删除草稿
        </Button>
      )}
      {planning && (
        <PlanTime
          first={daysOf(season.content.year, season.content.quarter).first}
          onClose={() => setPlanning(false)}
          onPlan={(publishAt) => {
            const body = { version: season.version, publishAt };
            void run(() => editingOf.schedule({ ...one, body }), '已定时').then(
              (good) => good && setPlanning(false),
            );
          }}
        />
      )}
    </Flex>
  );
}

interface PlanTimeProps {
  first: string;
  onPlan: (publishAt: string) => void;
  onClose: () => void;
}

function PlanTime({ first, onPlan, onClose }: PlanTimeProps) {
  const [field, setField] = useState(`${first}T08:00`);
  return (
    <Modal
      open
      title="定时发布"
      okText="到时发布"
      okButtonProps={{ disabled: field === '' }}
      onOk={() => onPlan(instantOf(field))}
      onCancel={onClose}
    >
      <Flex vertical gap="small">
        <label htmlFor="season-publish-at">发布时间（江门时间）</label>
        <Input
          id="season-publish-at"
          type="datetime-local"
          value={field}
          onChange={({ target }) => setField(target.value)}
        />
        <span>到时自动发布，最多晚半分钟；在此之前不能修改，可以随时取消。</span>
      </Flex>
    </Modal>
  );
}
