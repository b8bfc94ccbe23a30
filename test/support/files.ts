import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '@titles/server/app.module';
import { type Config } from '@titles/server/config';
import { connect } from '@titles/server/database/connect';
import { type ArrivingFile } from '@titles/server/http/arriving-file';
import { Implements } from '@titles/server/http/implements';
import { fastifyAdapter, prepareInstance } from '@titles/server/http/instance';
import { type FileAnswer } from '@titles/server/http/send-file';
import { Storage } from '@titles/server/storage/storage.service';
import { download, type Input, upload } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { TestClock } from './clock';

const ofFile = z.object({ id: z.string() });

/** Files that come and go, as features have them. */
export const files = {
  put: upload({
    route: 'POST /files',
    summary: 'Keeps a picture or a PDF file',
    access: ['employee'],
    query: z.object({ name: z.string().check(z.maxLength(20)) }),
    accepts: ['image/png', 'application/pdf'],
    limit: 1_000_000,
    result: z.object({ id: z.string(), size: z.int() }),
    errors: ['conflict'],
  }),
  picture: download({
    route: 'GET /files/:id/picture',
    summary: 'A kept picture, shown in place',
    access: 'anyone',
    params: ofFile,
    answers: ['image/png'],
    errors: ['not-found'],
  }),
  letter: download({
    route: 'GET /letter',
    summary: 'A letter made for this answer',
    access: ['employee'],
    answers: ['application/pdf', 'text/calendar'],
  }),
};

export const LETTER = Buffer.from('%PDF-1.7 letter');

@Controller()
class FilesController {
  constructor(private readonly storage: Storage) {}

  @Implements(files.put)
  put({ query, file }: Input<typeof files.put> & { file: ArrivingFile }) {
    return this.storage.store(file, ({ id, size }) => {
      if (query.name === 'taken') throw new DomainError('conflict');
      return Promise.resolve({ id, size });
    });
  }

  @Implements(files.picture)
  async picture({ params }: Input<typeof files.picture>): Promise<FileAnswer<'image/png'>> {
    return { type: 'image/png', content: await this.storage.open(params.id) };
  }

  @Implements(files.letter)
  letter(): FileAnswer<'application/pdf'> {
    return { type: 'application/pdf', content: LETTER, name: '邀请函 (1).pdf' };
  }
}

/** The real service with these files beside its own endpoints. */
export async function fileService(config: Config): Promise<NestFastifyApplication> {
  const source = await connect(config.database);
  @Module({
    imports: [AppModule.configured(config, source, new TestClock())],
    controllers: [FilesController],
  })
  class WithFiles {}
  const app = await NestFactory.create<NestFastifyApplication>(WithFiles, fastifyAdapter(config), {
    logger: ['error'],
    bodyParser: false,
  });
  prepareInstance(app, config);
  await app.listen(0, '127.0.0.1');
  return app;
}
