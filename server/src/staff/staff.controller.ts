import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { staff } from '@titles/shared/contract/staff';
import { type Caller, type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { handedOver } from '../identity/sessions.service';
import { Enrolment } from './enrolment.service';
import { ScanPictures } from './scan-pictures.service';
import { Scans } from './scans.service';
import { StaffSignIn } from './staff-sign-in.service';

@Controller()
export class StaffController {
  constructor(
    private readonly enrolment: Enrolment,
    private readonly passwords: StaffSignIn,
    private readonly scans: Scans,
    private readonly pictures: ScanPictures,
  ) {}

  @Implements(staff.invitation)
  invitation({ body }: Input<typeof staff.invitation>) {
    return this.enrolment.look(body.code);
  }

  @Implements(staff.enrol)
  enrol({ body }: Input<typeof staff.enrol>) {
    return this.enrolment.enrol(body);
  }

  @Implements(staff.signIn)
  async signIn({ body }: Input<typeof staff.signIn>) {
    return handedOver(await this.passwords.signIn(body));
  }

  @Implements(staff.changePassword)
  async changePassword({ body }: Input<typeof staff.changePassword>, caller: SignedInCaller) {
    await this.passwords.changePassword(body, caller);
    return {};
  }

  @Implements(staff.scan.start)
  async startScan(_input: unknown, { from }: Caller) {
    const { expiresAt, ...scan } = await this.scans.start(from);
    const picture = await this.pictures.of(scan.code);
    return { ...scan, picture, expiresAt: expiresAt.toISOString() };
  }

  @Implements(staff.scan.look)
  async lookAtScan({ body }: Input<typeof staff.scan.look>) {
    const { askedAt, address, browser, expiresAt } = await this.scans.look(body.code);
    return { askedAt: askedAt.toISOString(), address, browser, expiresAt: expiresAt.toISOString() };
  }

  @Implements(staff.scan.confirm)
  async confirmScan({ body }: Input<typeof staff.scan.confirm>, { accountId }: SignedInCaller) {
    await this.scans.confirm(body.code, accountId, body.loginCode);
    return {};
  }

  @Implements(staff.scan.collect)
  async collectScan({ body }: Input<typeof staff.scan.collect>) {
    const session = await this.scans.collect(body.collectToken);
    return { session: session && handedOver(session) };
  }
}
