import { Global, Module } from '@nestjs/common';
import { Rounds } from './rounds.service';

/** A frame: every feature registers what it does again and again. */
@Global()
@Module({ providers: [Rounds], exports: [Rounds] })
export class RoundsModule {}
