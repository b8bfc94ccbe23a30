import { Controller } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { seasons } from '@titles/shared/contract/seasons';
import { Implements } from '../http/implements';
import { SeasonService } from './seasons.service';

@Controller()
export class SeasonsController {
  constructor(private readonly seasons: SeasonService) {}

  @Implements(seasons.list)
  async list(): Promise<Result<typeof seasons.list>> {
    return { seasons: await this.seasons.list() };
  }

  @Implements(seasons.current)
  current(): Promise<Result<typeof seasons.current>> {
    return this.seasons.current();
  }

  @Implements(seasons.get)
  get({ params }: Input<typeof seasons.get>): Promise<Result<typeof seasons.get>> {
    return this.seasons.get(params.seasonId);
  }
}
