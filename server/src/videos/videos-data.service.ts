import { Injectable, type OnModuleInit } from '@nestjs/common';
import { percentOf, secondsOf } from '@titles/shared/watched';
import { In, LessThan } from 'typeorm';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { ProgressRow } from './progress.entity';
import { SittingRow } from './sitting.entity';
import { VideoRow } from './video.entity';

/** What video lectures hold of people. */
@Injectable()
export class VideosData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.progress);
    this.retention.register(
      expiringRows({
        name: 'video-sittings',
        entity: SittingRow,
        key: 'accountId',
        old: (before) => ({ heardAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'video-progress',
        entity: ProgressRow,
        key: 'id',
        old: (before) => ({ heardAt: LessThan(before) }),
      }),
    );
  }

  private readonly progress: Holding = {
    name: 'video-progress',
    title: '视频观看进度',
    columns: ['video_progress.account_id', 'video_sittings.account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(ProgressRow, { accountId });
      const videos = await manager.findBy(VideoRow, { id: In(rows.map(({ videoId }) => videoId)) });
      return rows.map((row) => {
        const video = videos.find(({ id }) => id === row.videoId);
        return {
          视频: video?.title ?? row.videoId,
          看过: `${secondsOf(row.watched)}秒${video ? `（${percentOf(row.watched, video.length)}%）` : ''}`,
          上次看到: `第${row.position}秒`,
          最近观看: row.heardAt.toISOString(),
          看完时间: row.completedAt?.toISOString() ?? null,
        };
      });
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      await manager.delete(ProgressRow, { accountId });
      await manager.delete(SittingRow, { accountId });
    },
  };
}
