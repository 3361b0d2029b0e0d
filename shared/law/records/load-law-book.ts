import type { Database } from "../../database/open-database.ts";
import { type LawBook, lawBookOf } from "../law-book.ts";
import type { LegalRule } from "../legal-rule.ts";
import type { HolidayPlan } from "../published-holidays.ts";
import type { Clock } from "../../kernel/clock.ts";

const REFRESH_MS = 30_000;

/** Hands out the department's rules and calendar as its tables hold them; a new plan counts within half a minute. */
export class LawBookReader {
  #known: { book: LawBook; until: number } | null = null;
  #loading: Promise<LawBook> | null = null;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<LawBook> {
    const now = this.clock.now().getTime();
    if (this.#known && this.#known.until > now) return this.#known.book;
    this.#loading ??= loadLawBook(this.db).finally(() => (this.#loading = null));
    const book = await this.#loading;
    this.#known = { book, until: now + REFRESH_MS };
    return book;
  }
}

export async function loadLawBook(db: Database): Promise<LawBook> {
  const rules = await db.read<LegalRule>(
    `select id, code, name, name_zh as "nameZh", basis, force, evidence, direction, amount, unit, share,
      applies_to as "appliesTo", on_breach as "onBreach",
      effective_from::text as "effectiveFrom", effective_to::text as "effectiveTo", province_code as "provinceCode"
      from legal_rule`,
    [],
  );
  const plans = await db.read<HolidayPlan>(
    "select year, version, source, off::text[] as off, worked::text[] as worked from holiday_plan",
    [],
  );
  return lawBookOf(rules, plans);
}
