import { Controller } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { search } from '@titles/shared/contract/search';
import { Implements } from '../http/implements';
import { SearchService } from './search.service';

@Controller()
export class SearchController {
  constructor(private readonly entries: SearchService) {}

  @Implements(search.find)
  async find({ query }: Input<typeof search.find>): Promise<Result<typeof search.find>> {
    return { hits: await this.entries.find(query.q) };
  }
}
