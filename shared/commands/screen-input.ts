import { getNamedType, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { hasOwnForm } from "../kernel/own-forms.ts";
import { holdsPersonalData } from "../kernel/personal-data.ts";

/**
 * The field of an input whose text holds what must not be stored of a person: every text of every command is looked at here,
 * before anything is looked up, unless it has a form of its own from end to end. What a field's form is beyond that is its
 * decision's to say.
 *
 * @returns the name of the innermost field, null when there is none
 */
export function personalField(type: GraphQLInputType, value: unknown, field = "input"): string | null {
  if (value === null || value === undefined) return null;
  if (isNonNullType(type)) return personalField(type.ofType, value, field);
  if (isListType(type)) {
    const each = Array.isArray(value) ? value : [value];
    return first(each, (one) => personalField(type.ofType, one, field));
  }
  if (isInputObjectType(type)) {
    const values = value as Readonly<Record<string, unknown>>;
    return first(Object.values(type.getFields()), ({ name, type: inner }) =>
      // A key has a form of its own, which is looked at with it.
      name === "key" ? null : personalField(inner, values[name], name),
    );
  }
  const isText = getNamedType(type).name === "String" && typeof value === "string";
  return isText && !hasOwnForm(value) && holdsPersonalData(value) ? field : null;
}

function first<One>(many: readonly One[], find: (one: One) => string | null): string | null {
  for (const one of many) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
