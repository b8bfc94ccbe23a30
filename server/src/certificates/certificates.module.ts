import { Module } from '@nestjs/common';
import { CertificatesData } from './certificates-data.service';
import { CertificatesController } from './certificates.controller';
import { Certificates } from './certificates.service';

@Module({
  controllers: [CertificatesController],
  providers: [Certificates, CertificatesData],
  exports: [Certificates],
})
export class CertificatesModule {}
