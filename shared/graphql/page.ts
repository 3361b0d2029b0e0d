import { ArgsType, Directive, Field, Int, ObjectType } from "type-graphql";
import { invalid } from "../kernel/hub-error.ts";
import { MAX_PAGE } from "../kernel/wrong-values.ts";

/** One page of a list, checked: `first` from 1 to 100, `after` the place to go on from. */
export interface Page {
  readonly first: number;
  /** The sort key of the last row of the page before, as text; null for the first page. */
  readonly after: string | null;
}

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "Records on the page, 1 to 100. 每页条数" })
  first!: number;

  @Field(() => String, { nullable: true, description: "The cursor to go on from. 起始游标" })
  after?: string | null;
}

const CURSOR = /^[\w.:+ -]{1,80}$/;

/** @throws HubError VALIDATION naming `first` or `after`. */
export function pageOf(args: { first: number; after?: string | null }): Page {
  if (args.first < 1 || args.first > MAX_PAGE) throw invalid("first", "PAGE_SIZE");
  if (args.after === undefined || args.after === null) return { first: args.first, after: null };
  const key = Buffer.from(args.after, "base64url").toString("utf8");
  if (!CURSOR.test(key) || cursorOf(key) !== args.after) throw invalid("after", "CURSOR");
  return { first: args.first, after: key };
}

/** The opaque cursor of a row, from its sort key. */
export function cursorOf(key: string): string {
  return Buffer.from(key, "utf8").toString("base64url");
}

@Directive("@shareable")
@ObjectType({ description: "Where a page ends (Relay connections). 分页信息" })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "It goes on from a cursor. 是否有上一页" })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A page of rows as a Relay connection. `rows` holds one more than asked when there are more. */
export function connectionOf<Row>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => string,
): { edges: { cursor: string; node: Row }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, page.first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

type Constructor<Type> = new () => Type;

/**
 * Makes the connection and edge types of a node type; shareable when several departments have the same, counted when it tells how
 * many there are of all pages together.
 */
export function connectionTypes<Node extends object>(
  name: string,
  node: () => Constructor<Node>,
  { isShared = false, isCounted = false } = {},
) {
  const shared = isShared ? Directive("@shareable") : () => undefined;

  @shared
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list. 列表项` })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(node)
    node!: Node;
  }

  @shared
  @ObjectType(`${name}Connection`, { description: `A page of ${name} records. 分页列表` })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  if (isCounted)
    Field(() => Int, { description: "How many there are of all pages together, to this reader. 总数" })(
      Connection.prototype,
      "totalCount",
    );
  return Connection;
}
