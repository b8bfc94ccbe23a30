import { type RuleSet } from '@titles/shared/eligibility/types';
import { madeUpPeople } from '@titles/shared/policy/made-up-register';
import { reportOf, type RuleSetReport } from '@titles/shared/policy/report';
import { Button, Flex, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { ReportView } from './report-view';

const PEOPLE = 2000;

interface TrialProps {
  drafted: RuleSet;
  current: RuleSet;
  reviewYear: number;
}

/** The report on what is being written, worked out on this computer by the function that the service uses. */
export function Trial({ drafted, current, reviewYear }: TrialProps) {
  const [asked, setAsked] = useState<RuleSet | null>(null);
  const [found, setFound] = useState<{ of: RuleSet; report: RuleSetReport } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    // After the page has shown that it works: this takes a second or two.
    const timer = setTimeout(() => {
      const register = [...madeUpPeople(PEOPLE, 1)].map(({ record }) => record);
      setFound({ of: asked, report: reportOf({ drafted: asked, current, register, reviewYear }) });
      setAsked(null);
    }, 50);
    return () => clearTimeout(timer);
  }, [asked, current, reviewYear]);
  return (
    <Flex vertical gap="middle">
      <div>
        <Button onClick={() => setAsked(drafted)} disabled={asked !== null}>
          {found === null ? '开始试算' : found.of === drafted ? '已是最新结果' : '规则改过了，重新试算'}
        </Button>
      </div>
      {asked !== null && <Spin />}
      {found !== null && <ReportView report={found.report} />}
    </Flex>
  );
}
