import { Injectable } from '@nestjs/common';
import { type EntityTarget } from 'typeorm';

/** A row that keeps one sealed value. */
export interface SealedRow {
  id: string;
  keyId: string | null;
  sealed: string | null;
  blindIndex: string | null;
}

interface SealedTable {
  entity: EntityTarget<SealedRow>;
  /** What the value of a row is, and for whom it is sealed. */
  whose: (row: SealedRow) => { kind: string; owner: string };
}

/** Where sealed values are kept: each feature registers its table, so that a change of keys forgets none. */
@Injectable()
export class SealedTables {
  readonly all: SealedTable[] = [];

  register<Row extends SealedRow>(
    entity: EntityTarget<Row>,
    whose: (row: Row) => { kind: string; owner: string },
  ): void {
    this.all.push({ entity, whose: whose as SealedTable['whose'] });
  }
}
