import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Database } from "../../../shared/database/open-database.ts";
import { binding } from "../../../shared/kernel/bind.ts";
import { type RegionCode, type RegionLevel, rangeInside } from "../../../shared/kernel/region-code.ts";

/** How the name of a place is read (拼音): without tones and spaces, and by the first letter of each syllable. */
@Entity("place_reading")
export class PlaceReadingRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) code!: RegionCode;
  @Column("varchar", { length: 60 }) name!: string;
  @Column("varchar", { length: 400 }) pinyin!: string;
  @Column("varchar", { length: 60 }) initials!: string;
}

/** Every place that is there today, of every tier; a condition on its code narrows it. */
const current = (
  condition = "true",
): string => `(select code, name, level from region where valid_to is null and ${condition}
  union all select code, name, 'VILLAGE' from village where valid_to is null and ${condition})`;

/** Places whose name nobody has read yet, or that have another name since. */
export const unreadPlaces = (
  { read }: Pick<Database, "read">,
  limit: number,
): Promise<{ code: RegionCode; name: string }[]> =>
  read(
    `select p.code, p.name from ${current()} p
      where not exists (select 1 from place_reading r where r.code = p.code and r.name = p.name) limit $1`,
    [limit],
  );

export async function keepReadings(
  { read }: Pick<Database, "read">,
  readings: readonly PlaceReadingRecord[],
): Promise<void> {
  await read(
    `insert into place_reading (code, name, pinyin, initials)
      select code, name, pinyin, initials from jsonb_populate_recordset(null::place_reading, $1)
      on conflict (code) do update set name = excluded.name, pinyin = excluded.pinyin, initials = excluded.initials`,
    [JSON.stringify(readings)],
  );
}

/** A place that was found. */
export interface FoundPlace {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: RegionLevel;
}

/**
 * Places inside a region whose code, name, reading or initials match, the closest first: the very name, then what begins so, then
 * what holds it; of those alike the higher tier, then by code.
 * @param sought lower case, without spaces
 */
export function findPlaces(
  { read }: Pick<Database, "read">,
  sought: string,
  within: RegionCode | null,
  limit: number,
): Promise<FoundPlace[]> {
  const { parameters, bind } = binding();
  const text = `${bind(sought)}::text`;
  const range = within === null ? null : rangeInside(within);
  const inside = range ? `where r.code >= ${bind(range.from)} and r.code < ${bind(range.to)}` : "";
  return read<FoundPlace>(
    `select p.code, p.name, p.level from (
        select r.code, case when lower(r.name) = ${text} then 1 when starts_with(lower(r.name), ${text}) or starts_with(r.code, ${text}) then 2
          when r.initials = ${text} or r.pinyin = ${text} then 3 when starts_with(r.initials, ${text}) then 4
          when starts_with(r.pinyin, ${text}) then 5 when strpos(lower(r.name), ${text}) > 0 then 6 end as closeness
        from place_reading r ${inside}) f
      join lateral ${current("code = f.code")} p on true
      where f.closeness is not null
      order by f.closeness, array_position(array['PROVINCE','PREFECTURE','COUNTY','TOWNSHIP','VILLAGE'], p.level::text), p.code
      limit ${bind(limit)}`,
    parameters,
  );
}
