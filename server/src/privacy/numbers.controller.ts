import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { privacy } from '@titles/shared/contract/privacy';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { NumberDesk } from './number-desk.service';
import { type MaskedNumber, Numbers } from './numbers.service';
import { PhoneBinding } from './phone-binding.service';

const { numbers } = privacy;

const shown = ({ boundAt, ...number }: MaskedNumber) => ({ ...number, boundAt: boundAt.toISOString() });

@Controller()
export class NumbersController {
  constructor(
    private readonly numbers: Numbers,
    private readonly phones: PhoneBinding,
    private readonly desk: NumberDesk,
  ) {}

  @Implements(numbers.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    return { numbers: (await this.numbers.list(accountId)).map(shown) };
  }

  @Implements(numbers.bindPhone)
  async bindPhone({ body }: Input<typeof numbers.bindPhone>, { accountId }: SignedInCaller) {
    return shown(await this.phones.bind(accountId, body.phoneCode));
  }

  @Implements(numbers.bindDocument)
  async bindDocument({ body }: Input<typeof numbers.bindDocument>, { accountId }: SignedInCaller) {
    return shown(await this.numbers.bindDocument(accountId, body.number));
  }

  @Implements(numbers.remove)
  async remove({ body }: Input<typeof numbers.remove>, { accountId }: SignedInCaller) {
    await this.numbers.remove(accountId, body.kind);
    return {};
  }

  @Implements(numbers.find)
  async find({ body }: Input<typeof numbers.find>, { accountId }: SignedInCaller) {
    return { people: await this.desk.find(body.kind, body.number, body.reason, accountId) };
  }

  @Implements(numbers.reveal)
  async reveal({ body }: Input<typeof numbers.reveal>, { accountId }: SignedInCaller) {
    return { number: await this.desk.reveal(body.accountId, body.kind, body.reason, accountId) };
  }
}
