import { type SeasonContent, seasonEditing, type SeasonDraft } from '@titles/shared/contract/season-editing';
import { daysOfQuarter } from '@titles/shared/jiangmen-time';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { PlanTime } from '../ui/plan-time';
import { SaveButtons } from '../ui/save-buttons';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { type Editing } from '../ui/use-editing';
import { go } from '../use-place';

const editingOf = client(seasonEditing);

interface PublishBarProps {
  season: SeasonDraft;
  editing: Editing<SeasonContent>;
  again: () => void;
}

/** The steps that the season can take now. */
export function PublishBar({ season, editing, again }: PublishBarProps) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const [planning, setPlanning] = useState(false);
  const one = { params: { seasonId: season.id } };
  const seen = { ...one, body: { version: season.version } };
  const waits = season.publishAt !== null;
  const isNew = season.publishedVersion !== season.version;
  const ready = !editing.changed && !waits && isNew && season.state !== 'archived';
  const save = () =>
    void run(
      () => editingOf.save({ ...one, body: { version: editing.base, content: editing.content } }),
      '已保存，读者还看不到',
    );
  return (
    <Flex gap="small" wrap role="toolbar" aria-label="主题季操作">
      <SaveButtons editing={editing} busy={busy} onSave={save} />
      <Button
        type={ready ? 'primary' : 'default'}
        disabled={!ready}
        onClick={() =>
          confirm(
            {
              title: `现在发布第${season.version}版？`,
              content: '手机首页马上换成这一版；其中还没有发布过的文章一起发布。',
            },
            () => editingOf.publish(seen),
            '已发布',
          )
        }
      >
        现在发布
      </Button>
      {waits ? (
        <Button loading={busy} onClick={() => void run(() => editingOf.unschedule(one), '已取消定时')}>
          取消定时
        </Button>
      ) : (
        <Button disabled={!ready} onClick={() => setPlanning(true)}>
          定时发布
        </Button>
      )}
      {season.state === 'published' && (
        <Button
          onClick={() =>
            confirm(
              {
                title: '归档这个主题季？',
                content: '首页不再显示，往期列表里还能看到；归档后不能再修改。',
              },
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
              { title: '删除这个草稿？', content: '草稿和它的版本都会删除，不能恢复。' },
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
          title="定时发布"
          okText="到时发布"
          label="发布时间"
          note="到时自动发布，最多晚半分钟；在此之前不能修改，可以随时取消。"
          first={`${daysOfQuarter(season.content).startsOn}T08:00`}
          busy={busy}
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
