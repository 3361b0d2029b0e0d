const CODES: ReadonlyMap<string, readonly [number, number]> = allCodes();

/** Text in the bytes of GB18030, as far as two of them go: what Excel in China writes. Node reads it and cannot write it. */
export const gb18030 = (text: string): Buffer =>
  Buffer.from(Array.from(text).flatMap((one) => CODES.get(one) ?? [one.charCodeAt(0)]));

function allCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return codes;
}
