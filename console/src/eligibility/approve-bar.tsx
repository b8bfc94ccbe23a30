import { ruleSetPublishing, type RuleSetVersionSummary } from '@titles/shared/contract/rule-set-publishing';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { PlanTime } from '../ui/plan-time';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { go } from '../use-place';
import { today } from '../words';

const calls = client(ruleSetPublishing);

/** The steps that a version can take: approval by a second person, now or later; withdrawal; the way back. */
export function ApproveBar({ version, again }: { version: RuleSetVersionSummary; again: () => void }) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const [planning, setPlanning] = useState(false);
  const { id, label, state, mine, inForce, report } = version;
  const params = { versionId: id };
  const approve = (publishAt: string | null) => calls.approve({ params, body: { publishAt } });
  if (state === 'withdrawn') return null;
  if (state !== 'draft')
    return inForce ? null : (
      <div>
        <Button
          onClick={() =>
            confirm(
              {
                title: `换回「${label}」？`,
                content: '会起草一个内容相同的新版本，由另一位同事批准后生效。',
              },
              async () => {
                const draft = await calls.rollBack({ body: { label } });
                go({ path: 'rule-sets', query: { id: draft.id } });
              },
              '已起草，等同事批准',
            )
          }
        >
          换回这一版
        </Button>
      </div>
    );
  const waits = version.publishAt !== null;
  return (
    <Flex vertical gap="small">
      {mine && !waits && (
        <Alert type="info" showIcon title="这是您起草的，不能自己批准；请另一位政策工作人员或管理员批准。" />
      )}
      <Flex gap="small" role="toolbar" aria-label="规则版本操作">
        {!waits && (
          <>
            <Button
              type="primary"
              disabled={mine}
              onClick={() =>
                confirm(
                  {
                    title: `批准「${label}」，现在生效？`,
                    content: `手机下一次打开自测就用它。报告：${report?.failing ?? 0}个用例不合，虚拟人群里${report?.gain ?? 0}人得、${report?.lose ?? 0}人失。`,
                    okText: '批准',
                  },
                  () => approve(null),
                  '已批准，现在生效',
                )
              }
            >
              批准，现在生效
            </Button>
            <Button disabled={mine} onClick={() => setPlanning(true)}>
              批准，定时生效
            </Button>
          </>
        )}
        <Button
          danger
          onClick={() =>
            confirm(
              { title: `撤回「${label}」？`, content: '撤回后不能恢复，需要时重新起草。' },
              () => calls.withdraw({ params }),
              '已撤回',
            )
          }
        >
          撤回
        </Button>
      </Flex>
      {planning && (
        <PlanTime
          title="批准，定时生效"
          okText="批准"
          label="生效时间"
          note="在此之前可以撤回；若期间有别的版本先生效，这次批准作废，需重新起草核对。"
          first={`${today()}T23:00`}
          busy={busy}
          onClose={() => setPlanning(false)}
          onPlan={(at) =>
            void run(() => approve(at), '已批准，到时生效').then((good) => good && setPlanning(false))
          }
        />
      )}
    </Flex>
  );
}
