import * as z from 'zod/mini';
import { CreditCode } from './credit-code';
import { endpoint } from './endpoint';
import { growing, Id } from './fields';
import { listed, listQuery, SearchedText } from './list';
import { districts } from './person-values';

/** 单位, 行业协会（学会）, 技工院校等, 人才服务机构. */
const organisationKinds = ['company', 'association', 'school', 'agency'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const Kind = z.enum(organisationKinds, `只能是：${organisationKinds.join('、')}`);
const District = z.enum(districts, `只能是：${districts.join('、')}`);

const fields = {
  name: z.string('请填写名称').check(z.trim(), z.minLength(1, '请填写名称'), z.maxLength(100, '最多100字')),
  district: District,
};
const Organisation = z.object({
  id: Id,
  kind: growing(Kind, 'company'),
  ...fields,
  /** 统一社会信用代码, 单位类型 and 单位规模 as a company gave them; null where they are not known. */
  creditCode: z.nullable(z.string()),
  type: z.nullable(z.string()),
  size: z.nullable(z.string()),
});
const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const one = z.object({ organisationId: Id });

export const organisations = {
  create: endpoint({
    route: 'POST /organisations',
    summary: 'Adds an organisation; district staff add those of their district',
    access: staff,
    body: z.object({ kind: Kind, ...fields }),
    result: Organisation,
    errors: ['conflict'],
  }),
  list: endpoint({
    route: 'GET /organisations',
    summary:
      'The organisations within reach: all, those of the own district, or the own one; the newest first unless a column is named',
    access: ['publicist', 'association', 'school', 'agency', 'district-staff', 'city-staff', 'administrator'],
    query: z.object({
      ...listQuery(['name', 'kind', 'district']),
      name: z.optional(SearchedText),
      kind: z.optional(Kind),
      district: z.optional(District),
    }),
    result: listed(Organisation),
  }),
  get: endpoint({
    route: 'GET /organisations/:organisationId',
    summary: 'An organisation within reach',
    access: ['publicist', 'association', 'school', 'agency', 'district-staff', 'city-staff', 'administrator'],
    params: one,
    result: Organisation,
    errors: ['not-found'],
  }),
  correctCode: endpoint({
    route: 'PUT /organisations/:organisationId/credit-code',
    summary: 'Corrects the 统一社会信用代码 of an organisation within reach, with a reason; audited',
    access: staff,
    params: one,
    body: z.object({
      creditCode: CreditCode,
      reason: z
        .string('请写明依据')
        .check(z.trim(), z.minLength(2, '请写明依据'), z.maxLength(100, '依据最多100字')),
    }),
    result: Organisation,
    errors: ['not-found', 'conflict'],
  }),
};
