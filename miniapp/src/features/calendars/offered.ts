export interface Offered {
  key: string;
  kind: 'person' | 'lecturer' | 'company';
  organisationId: string | null;
  title: string;
  note: string;
}

interface Granted {
  role: string;
  state: string;
  organisationId: string | null;
}

/** The calendars that somebody may have: their own, a lecturer's, and one of each company they are publicist of. */
export function offeredTo(grants: readonly Granted[]): Offered[] {
  const active = grants.filter(({ state }) => state === 'active');
  const companies = new Set(
    active.filter(({ role }) => role === 'publicist').flatMap(({ organisationId }) => organisationId ?? []),
  );
  return [
    {
      key: 'person/',
      kind: 'person',
      organisationId: null,
      title: '我的预约',
      note: '讲堂座位和服务点的预约都在里面。',
    },
    ...(active.some(({ role }) => role === 'lecturer')
      ? [
          {
            key: 'lecturer/',
            kind: 'lecturer' as const,
            organisationId: null,
            title: '讲师日程',
            note: '已经确认的上门培训。',
          },
        ]
      : []),
    ...[...companies].map((organisationId) => ({
      key: `company/${organisationId}`,
      kind: 'company' as const,
      organisationId,
      title: '单位预约',
      note: '以单位名义预约的讲堂座位和上门培训。',
    })),
  ];
}
