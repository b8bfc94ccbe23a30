/** What a person may be granted: 宣传员, 讲师, 协会, 学校, 机构, 市（区）、市、政策工作人员, 管理员. */
export const grantableRoles = [
  'publicist',
  'lecturer',
  'association',
  'school',
  'agency',
  'district-staff',
  'city-staff',
  'policy-staff',
  'administrator',
] as const;
export type GrantableRole = (typeof grantableRoles)[number];

/** Everyone who is signed in is an employee, and reaches their own data. */
export type Role = 'employee' | GrantableRole;
