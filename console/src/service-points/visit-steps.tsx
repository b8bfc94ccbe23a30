import { servicePoints } from '@titles/shared/contract/service-points';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { FileButton } from '../ui/file-button';
import { RefuseAppeal } from '../ui/refuse-appeal';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { today } from '../words';
import { canArrive, hasBegun, type ListedVisit, purposeWords, stateOf } from './visit-words';

const { visits } = client(servicePoints);

interface StepsProps {
  visit: ListedVisit;
  again: () => void;
  onReceipt: () => void;
}

/** What the counter does with a visit: the person is here, did not come and is excused, hands over materials. */
export function VisitSteps({ visit, again, onReceipt }: StepsProps) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const params = { bookingId: visit.bookingId };
  const which = `${clockInJiangmen(new Date(visit.startsAt))} ${purposeWords[visit.purpose]}`;
  const state = stateOf(visit);
  const here = state === '等叫号' || state === '已叫号';
  return (
    <Flex gap="small">
      {canArrive(visit, today()) && (
        <Button
          size="small"
          type="primary"
          loading={busy}
          aria-label={`到了 ${which}`}
          onClick={() => void run(() => visits.checkIn({ params }), '已取号')}
        >
          到了
        </Button>
      )}
      {state === '还没到' && (
        <Button
          size="small"
          aria-label={`没来 ${which}`}
          disabled={!hasBegun(visit)}
          onClick={() =>
            confirm(
              { title: `${which}没有来？`, content: '记为没来，会计入没到场的次数。' },
              () => visits.missed({ params }),
              '已记为没来',
            )
          }
        >
          没来
        </Button>
      )}
      {state === '没来' && visit.appeal !== null && !visit.excused && (
        <Button
          size="small"
          aria-label={`谅解 ${which}`}
          onClick={() =>
            confirm(
              { title: `谅解${which}这次没来？`, content: visit.appeal ?? '', okText: '谅解' },
              () => visits.excuse({ params }),
              '已谅解，不计次数',
            )
          }
        >
          谅解
        </Button>
      )}
      {state === '没来' && visit.appeal !== null && !visit.excused && visit.refusedBecause === null && (
        <RefuseAppeal
          which={which}
          appeal={visit.appeal}
          busy={busy}
          onRefuse={(reason) => void run(() => visits.refuse({ params, body: { reason } }), '已答复')}
        />
      )}
      {here && visit.receiptNumber === null && (
        <Button size="small" aria-label={`开收件回执 ${which}`} onClick={onReceipt}>
          开收件回执
        </Button>
      )}
      {visit.receiptNumber !== null && (
        <FileButton
          path={visits.printReceipt({ params })}
          name={`收件回执${visit.receiptNumber}.pdf`}
          label={`打印收件回执 ${which}`}
        >
          打印收件回执
        </FileButton>
      )}
    </Flex>
  );
}
