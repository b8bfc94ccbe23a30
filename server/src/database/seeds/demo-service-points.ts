import { type INestApplicationContext } from '@nestjs/common';
import { districts } from '@titles/shared/contract/person-values';
import { DomainError } from '@titles/shared/errors';
import { districtName } from '@titles/shared/policy/districts';
import { type SignedInCaller } from '../../http/caller';
import { ServicePointEditing } from '../../service-points/service-point-editing.service';

/** In the audit the demo's service points are the demo's. */
const demo: SignedInCaller = {
  accountId: 'demo',
  sessionId: 'demo',
  from: { address: '', agent: '' },
  grants: [{ role: 'city-staff', scope: { kind: 'all' } }],
};
const office = { opens: '09:00', closes: '17:30', lunch: { from: '12:00', to: '14:30' } };

/** One service point in each district, without address and phone, which staff enter; those that stand are left alone. */
export async function seedServicePoints(app: INestApplicationContext): Promise<void> {
  const editing = app.get(ServicePointEditing, { strict: false });
  for (const district of districts) {
    const description = {
      district,
      name: `${districtName(district)}民营企业职称申报服务点（示例）`,
      address: null,
      phone: null,
      place: null,
      note: '开放时间为示例。真实的地址、电话和时间由当地人社部门填写后显示。',
      slotMinutes: 30,
    };
    try {
      const { id } = await editing.create(description, demo, { demo: true });
      await editing.setHours(
        id,
        [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...office })),
        demo,
      );
      await editing.addCounter(id, '1号窗口', ['consultation', 'receipt'], demo);
      await editing.addCounter(id, '2号窗口', ['consultation'], demo);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'conflict')) throw error;
    }
  }
}
