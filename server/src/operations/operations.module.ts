import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.service';
import { Readiness } from './readiness.service';

/** A frame: any feature may tell of itself in the metrics. */
@Global()
@Module({ providers: [Metrics, Readiness], exports: [Metrics, Readiness] })
export class OperationsModule {}
