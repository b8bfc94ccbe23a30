import { materialTypes } from '@titles/shared/contract/lectures';

export type MaterialType = (typeof materialTypes)[number];

const endings: Readonly<Record<string, MaterialType>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** For a file picker: every name that a material may end with. */
export const acceptedEndings = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(',');

/** The type of a chosen file: as the browser says, else by its name, for without Office browsers do not know Word files. */
export const materialTypeOf = ({ type, name }: Pick<File, 'type' | 'name'>): MaterialType | null =>
  materialTypes.find((known) => known === type) ??
  endings[name.split('.').at(-1)?.toLowerCase() ?? ''] ??
  null;
