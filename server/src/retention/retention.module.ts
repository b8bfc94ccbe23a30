import { Global, Module } from '@nestjs/common';
import { Retention } from './retention.service';

/** A frame: every feature registers what expires. */
@Global()
@Module({ providers: [Retention], exports: [Retention] })
export class RetentionModule {}
