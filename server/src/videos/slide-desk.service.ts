import { Injectable } from '@nestjs/common';
import { type DeskVideo } from '@titles/shared/contract/video-desk';
import { DomainError } from '@titles/shared/errors';
import { type Actor } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type FileAnswer } from '../http/send-file';
import { newId } from '../ids';
import { Storage } from '../storage/storage.service';
import { storedPicture } from '../storage/stored-picture';
import { SlideRow, type SlideType } from './slide.entity';
import { VideoDesk } from './video-desk.service';

/** More would be a film of its own. */
const MOST = 100;

type Arriving = AsyncIterable<Uint8Array> & { type: SlideType };
interface Details {
  at: number;
  title: string;
}

/** The slides beside a film in the hands of staff. */
@Injectable()
export class SlideDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly desk: VideoDesk,
  ) {}

  async add(videoId: string, details: Details, file: Arriving, actor: Actor): Promise<DeskVideo> {
    await this.desk.get(videoId);
    return this.storage.store(file, async (kept) => {
      const size = await storedPicture(kept);
      const slide: SlideRow = {
        ...{ id: newId(), videoId, ...details, ...size },
        ...{ file: kept.id, type: file.type, bytes: kept.size, createdAt: this.clock.now() },
      };
      return unlessTaken(
        this.desk.step(videoId, actor, 'video.slide-added', async (manager, { length }) => {
          inLength(details.at, length);
          if ((await manager.countBy(SlideRow, { videoId })) >= MOST)
            throw new DomainError('conflict', `一个视频最多${MOST}张幻灯片。`);
          await manager.insert(SlideRow, slide);
        }),
      );
    });
  }

  change(videoId: string, id: string, details: Details, actor: Actor): Promise<DeskVideo> {
    return unlessTaken(
      this.desk.step(videoId, actor, 'video.slide-changed', async (manager, { length }) => {
        if (!(await manager.existsBy(SlideRow, { id, videoId }))) throw new DomainError('not-found');
        inLength(details.at, length);
        await manager.update(SlideRow, { id }, details);
      }),
    );
  }

  async remove(videoId: string, id: string, actor: Actor): Promise<DeskVideo> {
    const { file } = await this.row(videoId, id);
    const shown = await this.desk.step(videoId, actor, 'video.slide-removed', async (manager) => {
      await manager.delete(SlideRow, { id, videoId });
    });
    await this.storage.remove(file);
    return shown;
  }

  /** The picture, for whoever may see the video. */
  async show(videoId: string, id: string): Promise<FileAnswer<SlideType>> {
    const { file, type } = await this.row(videoId, id);
    return { type, content: await this.storage.open(file) };
  }

  private async row(videoId: string, id: string): Promise<SlideRow> {
    const row = await this.database.source.manager.findOneBy(SlideRow, { id, videoId });
    if (!row) throw new DomainError('not-found');
    return row;
  }
}

function inLength(at: number, length: number): void {
  if (length > 0 && at >= length)
    throw new DomainError('bad-input', undefined, [
      { path: 'at', message: `视频只有${length}秒，请填写更早的时间` },
    ]);
}

async function unlessTaken<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw isDuplicate(error) ? new DomainError('conflict', '这一秒已经有一张幻灯片了，请换个时间。') : error;
  }
}
