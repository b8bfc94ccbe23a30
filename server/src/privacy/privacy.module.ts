import { Global, Module } from '@nestjs/common';
import { Consents } from './consents.service';
import { ErasureWorker } from './erasure-worker.service';
import { Erasures } from './erasures.service';
import { NumberDesk } from './number-desk.service';
import { NumbersController } from './numbers.controller';
import { Numbers } from './numbers.service';
import { OwnData } from './own-data.service';
import { PhoneBinding } from './phone-binding.service';
import { PrivacyController } from './privacy.controller';
import { PrivacyData } from './privacy-data.service';
import { Revocations } from './revocations.service';

/** Any feature may ask whether somebody agreed to a purpose. */
@Global()
@Module({
  controllers: [PrivacyController, NumbersController],
  providers: [
    Consents,
    Numbers,
    PhoneBinding,
    NumberDesk,
    OwnData,
    Erasures,
    ErasureWorker,
    Revocations,
    PrivacyData,
  ],
  exports: [Consents],
})
export class PrivacyModule {}
