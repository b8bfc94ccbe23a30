import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { Storage } from '../storage/storage.service';
import { Poster } from './poster.entity';

/** How long a drawn poster is kept; it is drawn anew when somebody asks for it after that. */
@Injectable()
export class PostersData implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.retention.register(
      expiringRows({
        name: 'posters',
        entity: Poster,
        key: 'digest',
        old: (before) => ({ madeAt: LessThan(before) }),
        purge: async (manager, digests) => {
          const chosen = { digest: In(digests) };
          for (const { file } of await manager.findBy(Poster, chosen)) await this.storage.remove(file);
          await manager.delete(Poster, chosen);
        },
      }),
    );
  }
}
