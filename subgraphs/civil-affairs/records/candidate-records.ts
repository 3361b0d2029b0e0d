import DataLoader from "dataloader";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { fields, selected, type Values } from "../../../shared/database/typed-sql.ts";
import { binding } from "../../../shared/kernel/bind.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { CandidateStatus, Position } from "../domain/words.ts";

/** A nominee, and from the day of posting a candidate (候选人): a name, a post and votes, and nothing else of the person. */
@Entity("candidate")
export class CandidateRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "election_id" }) electionId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 40 }) name!: string;
  @Column("varchar", { length: 8 }) position!: Position;
  @Column("boolean", { name: "womens_seat", default: false }) womensSeat!: boolean;
  @Column("int", { name: "nomination_votes" }) nominationVotes!: number;
  @Column("varchar", { length: 12 }) status!: CandidateStatus;
  @Column("boolean", { name: "gave_way", default: false }) gaveWay!: boolean;
  @Column("date", { name: "published_on", nullable: true }) publishedOn!: LocalDate | null;
  @Column("date", { name: "withdrawn_on", nullable: true }) withdrawnOn!: LocalDate | null;
}

/** What is posted of a candidate. */
export const CANDIDATE = fields(
  CandidateRecord,
  "c",
  "id",
  "name",
  "position",
  "womensSeat",
  "nominationVotes",
  "publishedOn",
);
export type CandidateRow = Values<typeof CANDIDATE>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Candidates by id, once posted and inside the scope; null for everybody else, and all of them unless `mayShow` their villages. */
export function candidatesById(
  { read }: Database,
  scope: RegionScope,
  mayShow: (villages: readonly RegionCode[]) => boolean,
): DataLoader<string, CandidateRow | null> {
  return new DataLoader(async (ids) => {
    const { parameters, bind } = binding(ids.filter((id) => UUID.test(id)));
    const found = await read<CandidateRow & { villageCode: RegionCode }>(
      `select ${selected(CANDIDATE)}, c.village_code as "villageCode" from candidate c
        where c.id = any($1::uuid[]) and c.status = 'POSTED' and ${scope.toSql("c.village_code", bind)}`,
      parameters,
    );
    const isShown = mayShow(found.map(({ villageCode }) => villageCode));
    const rows = new Map(isShown ? found.map((row) => [row.id, row]) : []);
    return ids.map((id) => rows.get(id) ?? null);
  });
}
