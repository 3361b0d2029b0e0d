import "reflect-metadata";
import { departmentProcess } from "../../shared/federation/department-process.ts";

const { manifest } = await import("./organization.ts");
await departmentProcess(manifest, process.argv[2], process.env);
