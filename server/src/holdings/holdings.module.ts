import { Global, Module } from '@nestjs/common';
import { Holdings } from './holdings.service';

/** A frame: every feature registers what it holds of people. */
@Global()
@Module({ providers: [Holdings], exports: [Holdings] })
export class HoldingsModule {}
