import type { Bind } from "../kernel/bind.ts";
import { type Actor, isLeadCadreOnly } from "../kernel/actor.ts";
import { covers, parentOf, rangeInside, type RegionCode } from "../kernel/region-code.ts";

/**
 * The regions whose records one request may touch. Opaque: it is made from a verified actor, every query of a
 * department takes one, and nothing else widens it. An actor without a region sees nothing, not everything.
 */
export class RegionScope {
  readonly #roots: readonly RegionCode[] | "PUBLIC";

  private constructor(roots: readonly RegionCode[] | "PUBLIC") {
    this.#roots = roots;
  }

  /** A lead cadre (包村领导) answers for the villages given, everybody else for the region of their office. */
  static of(actor: Actor): RegionScope {
    return new RegionScope(isLeadCadreOnly(actor) ? actor.villages : [actor.region]);
  }

  /** For class C0 alone: what law has posted is anybody's to read, wherever it was posted. */
  static ofPublicRecord(): RegionScope {
    return new RegionScope("PUBLIC");
  }

  covers(code: RegionCode): boolean {
    return this.#roots === "PUBLIC" || this.#roots.some((root) => covers(root, code));
  }

  /** Every region above the scope: the offices a person reports to (上级). */
  above(): RegionCode[] {
    const found = new Set<RegionCode>();
    for (const root of this.#roots === "PUBLIC" ? [] : this.#roots) {
      for (let code = parentOf(root); code; code = parentOf(code)) found.add(code);
    }
    return [...found];
  }

  /**
   * The scope as SQL over a code column, for lists that start from the records and not from a code.
   * A scope without regions is `false`.
   */
  toSql(column: string, bind: Bind): string {
    if (this.#roots === "PUBLIC") return "true";
    // A range, not `like`: it uses the plain index, and ":" follows "9" in collation "C".
    const ranges = this.#roots.map((root) => {
      const { from, to } = rangeInside(root);
      return `(${column} >= ${bind(from)} and ${column} < ${bind(to)})`;
    });
    return ranges.length > 0 ? `(${ranges.join(" or ")})` : "false";
  }
}
