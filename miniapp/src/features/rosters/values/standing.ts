import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { type Cell } from '../reading/sheet';
import { blank, dense, isBlank, mend, notHeld, type Reading } from './plain';

type Barred = NonNullable<PersonRecord['barred']>;
type Skill = NonNullable<PersonRecord['skills']>[number];

/** Whether somebody is of those who may not apply. */
export function readStanding(cell: Cell | undefined): Reading<Barred> {
  const text = dense(cell);
  if (isBlank(text)) return blank;
  const isNone = /(非|不是|不属于)(公务员|参公)/.test(text);
  if (!isNone && /公务员|参公/.test(text)) return { value: 'civil_servant' };
  if (/退休|返聘/.test(text) && !/未退休|非退休/.test(text)) return { value: 'retired' };
  if (text.includes('处分') && !/[无没未]/.test(text)) return { value: 'sanction' };
  if (isNone || /^(无|没有|否|都不是|在职|在岗|在编|正式|正式员工|合同制|劳动合同|全职)$/.test(text))
    return { value: 'none' };
  return mend(`没认出「${text.slice(0, 20)}」，请写在职、公务员、退休返聘或处分期内`);
}

/** A skill certificate; null where the person has none that counts. */
export function readSkill(cell: Cell | undefined): Reading<Skill['level'] | null> {
  const text = dense(cell);
  if (isBlank(text)) return blank;
  if (/建造师|造价|工程师|会计|经济师|注册|执业|消防/.test(text))
    return mend(`「${text.slice(0, 20)}」不是技能等级，请写高级工、技师或高级技师；没有就写无`);
  if (/^(无|没有|暂无)$/.test(text)) return { value: null };
  if (notHeld(text))
    return mend(`「${text.slice(0, 20)}」看不出已经取得，请只写已取得的技能证书，没有就写无`);
  if (/初级工|中级工|五级|四级/.test(text)) return { value: null };
  if (/高级技师|一级/.test(text)) return { value: '高级技师' };
  if (/技师|二级/.test(text)) return { value: '技师' };
  if (/高级工|三级/.test(text)) return { value: '高级工' };
  return mend(`没认出技能等级「${text.slice(0, 20)}」，请写高级工、技师或高级技师`);
}
