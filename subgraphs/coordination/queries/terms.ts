import { Arg, Field, ObjectType, Query, Resolver } from "type-graphql";
import { TERM_LINES } from "../domain/terms.ts";

@ObjectType({ description: "What a value of an enum is called. 术语" })
export class Term {
  @Field(() => String, { description: "The enum of the graph, of any department. 枚举" })
  of!: string;

  @Field(() => String, { description: "The value. 取值" })
  value!: string;

  @Field(() => String, { description: "In English. 英文" })
  en!: string;

  @Field(() => String, { description: "In Chinese. 中文" })
  zh!: string;
}

const TERMS: readonly Term[] = TERM_LINES.split("\n").map((line) => {
  const [of = "", value = "", en = "", zh = ""] = line.split("|");
  return { of, value, en, zh };
});

@Resolver()
export class TermsResolver {
  @Query(() => [Term], {
    description:
      "What the values of the departments' enums are called, by the same source as the schema's own descriptions. 术语对照",
  })
  terms(
    @Arg("of", () => String, { nullable: true, description: "Of this enum alone. 枚举" }) of?: string | null,
  ): readonly Term[] {
    return of ? TERMS.filter((term) => term.of === of) : TERMS;
  }
}
