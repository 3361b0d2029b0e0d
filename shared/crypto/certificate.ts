import type { KeyRing } from "./key-ring.ts";
import { type Department, urnOf } from "../kernel/department.ts";
import { parseRegionCode, type RegionCode } from "../kernel/region-code.ts";

/** What one department certifies of a village to another, until when. Its id tells nothing. */
export interface Certificate {
  readonly id: string;
  readonly village: RegionCode;
  readonly expiresAt: Date;
}

/** Which certificates there are, who signs them and for whom. */
export const CERTIFICATES = {
  /** Security plan and emergency plan of the village are approved. */
  "plan-certificate": { from: "public-security", to: "coordination" },
  /** Nothing on the ledger of key villages keeps the village from voting. */
  "vote-gate": { from: "coordination", to: "civil-affairs" },
} as const satisfies Record<string, { from: Department; to: Department }>;
export type CertificateKind = keyof typeof CERTIFICATES;

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** @returns a compact JWS over JWT claims (RFC 7519): `iss`, `aud`, `sub` the village's code, `jti`, `iat`, `exp` */
export const signCertificate = (
  keyRing: Pick<KeyRing, "sign">,
  kind: CertificateKind,
  { id, village, expiresAt }: Certificate,
  issuedAt: Date,
): Promise<string> =>
  keyRing.sign(kind, {
    iss: urnOf(CERTIFICATES[kind].from),
    aud: urnOf(CERTIFICATES[kind].to),
    sub: village,
    jti: id,
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
  });

/**
 * Reads a certificate by the signer's public key, asking nobody. Whether it is good still is the decision's to say.
 * @returns null for anything that this department did not sign as such a certificate
 */
export async function readCertificate(
  keyRing: Pick<KeyRing, "verify">,
  kind: CertificateKind,
  text: string,
): Promise<Certificate | null> {
  const { from, to } = CERTIFICATES[kind];
  const claims = await keyRing.verify<Readonly<Record<string, unknown>>>(kind, text, from);
  if (!claims || claims["iss"] !== urnOf(from) || claims["aud"] !== urnOf(to)) return null;
  const { sub, jti, exp } = claims;
  const village = typeof sub === "string" ? parseRegionCode(sub) : null;
  if (!village || typeof jti !== "string" || typeof exp !== "number") return null;
  return { id: jti, village, expiresAt: new Date(exp * 1000) };
}
