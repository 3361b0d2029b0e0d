import "reflect-metadata";
import { departmentProcess } from "../../shared/federation/department-process.ts";

const { manifest } = await import("./public-security.ts");
await departmentProcess(manifest, process.argv[2], process.env);
