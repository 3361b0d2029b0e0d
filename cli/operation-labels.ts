import { readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { operationLabel } from "../shared/http/operation-label.ts";

/** `npm run operation:labels -- FILE…`: what the operations in these documents are called in logs and metrics. */
for (const file of process.argv.slice(2)) {
  const document = parse(readFileSync(file, "utf8"));
  for (const one of document.definitions)
    if (one.kind === Kind.OPERATION_DEFINITION)
      process.stdout.write(`${operationLabel(document, one)}  ${one.name?.value ?? "(no name)"}  ${file}\n`);
}
